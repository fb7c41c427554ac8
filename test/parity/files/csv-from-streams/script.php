<?php // csv-from-streams
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
function csv($text, ...$more) { $h = fopen("php://memory", "r+"); fwrite($h, $text); rewind($h); $all = []; while (($r = fgetcsv($h, null, ...$more)) !== false) $all[] = $r; return json_encode($all); }
t(fn() => csv("a,b,c\n"));
t(fn() => csv("a,b\nc,d"));
t(fn() => csv("\"a b\",\"c\"\"d\"\n\nx"));
t(fn() => csv("\"two\nlines\",2\r\n3,4\r\n"));
t(fn() => csv("  \"x\" , y \n"));
t(fn() => csv("\"open, never closed\nmore"));
t(fn() => csv("a\"b,c\"d\n"));
t(fn() => csv("\"a\"b\"c\",d\n"));
t(fn() => csv("\"a\\\"b\",c\n"));
t(fn() => csv("\"a\\\"\"\nb\n"));
t(fn() => csv("é,ü\n"));
t(fn() => csv(",,\n"));
t(fn() => csv("\n\n"));
t(fn() => csv("\"a\";\"b;c\"\n"));
t(fn() => csv("'a,b',c\n"));
t(fn() => csv("\"a\r\nb\"\r\n"));
t(fn() => csv(" \"a\n b\" ,c\nd\n"));
t(fn() => csv("a;b;\"c;d\"\n", ";"));
t(fn() => csv("'a,b',c\n", ",", "'"));
t(fn() => csv("\"a\\\"b\",c\n", ",", "\"", ""));
t(fn() => csv("x", ""));
t(fn() => csv("x", ",", "ab"));
t(fn() => csv("x", ",", "\"", "ab"));
t(fn() => csv("x", ";;"));
t(fn() => fgetcsv("x"));
t(fn() => fgetcsv(fopen("php://memory", "r"), -1));
t(fn() => fgetcsv(fopen("php://memory", "r"), 0));
t(fn() => fgetcsv(fopen("data:,abcdef%0Ag", "r"), 3));
