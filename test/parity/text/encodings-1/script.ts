// e6 1
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_convert_encoding("\udc93\udcfa\udc96{", "UTF-8", "SJIS"));
t(() => mb_convert_encoding({ "é" : "\udce9" }, "UTF-8", "ISO-8859-1"));
t(() => mb_convert_encoding("a\udcff", "UTF-8", "UTF-8"));
t(() => mb_convert_encoding("\udce9", "UTF-8", "UTF-8, ISO-8859-1"));
t(() => mb_convert_encoding("\udce9", "UTF-8", ["ASCII", "ISO-8859-1"]));
t(() => mb_convert_encoding("x", "nope"));
t(() => mb_convert_encoding("x", "UTF-8", "nope"));
t(() => mb_convert_encoding("x", "UTF-8", "nope,UTF-8"));
t(() => bin2hex(mb_convert_encoding("привет", "KOI8-R")));
t(() => bin2hex(mb_convert_encoding("привет", "Windows-1251")));
