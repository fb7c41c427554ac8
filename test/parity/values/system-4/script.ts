// e7 4
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_strrchr("a/b/c", "/"));
t(() => mb_strrchr("a/b/c", "/", true));
t(() => mb_stristr("HAYSTACK", "st"));
t(() => mb_strrichr("xAyAz", "a"));
t(() => mb_strcut("äöü", 1, 3));
t(() => mb_strcut("äöü", 3));
t(() => convert_uuencode("test\ntext text\r\n"));
t(() => convert_uuencode(""));
t(() => convert_uudecode("+22!L;W9E(%!(4\"$`\n`"));
t(() => pack("h4", "1f2") === "\udcf1\u0002");
