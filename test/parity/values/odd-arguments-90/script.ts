// e8 0
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_check_encoding({ "é" : ["a", 1] }));
t(() => mb_check_encoding(["\udcff"]));
t(() => mb_check_encoding());
t(() => mb_http_output("x"));
t(() => mb_http_output("UTF-8"));
t(() => mb_language("Japanese"));
t(() => mb_substitute_character("long"));
t(() => mb_substitute_character("616"));
t(() => mb_substitute_character(65533));
t(() => mb_strcut("äöü", 1, 3, "nope"));
t(() => mb_strrchr("\udce4b\udce4c", "\udce4", false, "ISO-8859-1") === "\udce4c");
t(() => unpack("a", "YWJj", -2));
t(() => unpack("a", "ab", 3));
