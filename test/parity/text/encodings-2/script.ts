// e6 2
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => bin2hex(mb_convert_encoding("привет", "ASCII")));
t(() => mb_detect_encoding("abc"));
t(() => mb_detect_encoding("é"));
t(() => mb_detect_encoding("\udce9"));
t(() => mb_detect_encoding("\udce9", "UTF-8, ISO-8859-1"));
t(() => mb_detect_encoding("é", ["ISO-8859-1", "UTF-8"], true));
t(() => mb_detect_encoding("é", ["UTF-8", "ISO-8859-1"]));
t(() => mb_detect_encoding("é", "nope"));
t(() => mb_detect_encoding("é", []));
t(() => mb_check_encoding("\udce9", "ISO-8859-1"));
