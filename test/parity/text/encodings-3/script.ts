// e6 3
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_check_encoding("\udce9", "ASCII"));
t(() => mb_strlen("äöü", "8bit"));
t(() => mb_strlen("\udce4\udcf6", "ISO-8859-1"));
t(() => bin2hex(mb_strtoupper("\udce4\udcf6", "ISO-8859-1")));
t(() => mb_substr("äöü", 1, 2, "8bit") === "\udca4\udcc3");
t(() => mb_strlen("a\u0000b\u0000", "UTF-16LE"));
t(() => mb_strpos("äöü", "ü", 0, "8bit"));
t(() => bin2hex(mb_chr(233, "ISO-8859-1")));
t(() => mb_ord("\udce9", "ISO-8859-1"));
t(() => mb_language());
