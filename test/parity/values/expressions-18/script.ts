// e3 18
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_convert_case("HELLO", MB_CASE_LOWER_SIMPLE));
t(() => mb_str_split("äöü", 2));
t(() => mb_str_split("a", 0));
t(() => mb_strwidth("漢字a"));
t(() => mb_strimwidth("Hello World", 0, 8, "…"));
t(() => mb_strimwidth("漢字漢字", 0, 5, ""));
t(() => mb_internal_encoding());
t(() => mb_internal_encoding("x"));
t(() => mb_check_encoding("\udcff", "UTF-8"));
t(() => mb_check_encoding("é"));
