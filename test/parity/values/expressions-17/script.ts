// e3 17
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_strpos("a", "b", 5));
t(() => mb_strrpos("äöüö", "ö"));
t(() => mb_stripos("ÄÖ", "ö"));
t(() => mb_strstr("äöü", "ö"));
t(() => mb_strstr("äöü", "ö", true));
t(() => mb_substr_count("ababab", "ab"));
t(() => mb_substr_count("a", ""));
t(() => mb_strtoupper("äßéi"));
t(() => mb_strtolower("ÄÉΣ"));
t(() => mb_convert_case("hello wörld", MB_CASE_TITLE));
