// e1 7
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => base_convert("zz", 36, 10));
t(() => base_convert("19", 8, 10));
t(() => base_convert("1", 1, 10));
t(() => bindec("102"));
t(() => bindec("1111"));
t(() => hexdec("0xff"));
t(() => hexdec("fffffffffffffffff"));
t(() => octdec("789"));
t(() => decbin(-1));
t(() => dechex(255));
t(() => dechex(-255));
t(() => decoct(8));
