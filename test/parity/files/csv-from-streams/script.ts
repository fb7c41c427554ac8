// csv-from-streams
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
function csv($text, ...$more) { const $h = fopen("php://memory", "r+"); fwrite($h, $text); rewind($h); const $all = []; for (let $r = fgetcsv($h, null, ...$more); $r !== false; $r = fgetcsv($h, null, ...$more)) $all.push($r); return json_encode($all); }
t(() => csv("a,b,c\n"));
t(() => csv("a,b\nc,d"));
t(() => csv("\"a b\",\"c\"\"d\"\n\nx"));
t(() => csv("\"two\nlines\",2\r\n3,4\r\n"));
t(() => csv("  \"x\" , y \n"));
t(() => csv("\"open, never closed\nmore"));
t(() => csv("a\"b,c\"d\n"));
t(() => csv("\"a\"b\"c\",d\n"));
t(() => csv("\"a\\\"b\",c\n"));
t(() => csv("\"a\\\"\"\nb\n"));
t(() => csv("é,ü\n"));
t(() => csv(",,\n"));
t(() => csv("\n\n"));
t(() => csv("\"a\";\"b;c\"\n"));
t(() => csv("'a,b',c\n"));
t(() => csv("\"a\r\nb\"\r\n"));
t(() => csv(" \"a\n b\" ,c\nd\n"));
t(() => csv("a;b;\"c;d\"\n", ";"));
t(() => csv("'a,b',c\n", ",", "'"));
t(() => csv("\"a\\\"b\",c\n", ",", "\"", ""));
t(() => csv("x", ""));
t(() => csv("x", ",", "ab"));
t(() => csv("x", ",", "\"", "ab"));
t(() => csv("x", ";;"));
t(() => fgetcsv("x"));
t(() => fgetcsv(fopen("php://memory", "r"), -1));
t(() => fgetcsv(fopen("php://memory", "r"), 0));
t(() => fgetcsv(fopen("data:,abcdef%0Ag", "r"), 3));
