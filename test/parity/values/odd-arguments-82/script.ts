// e5 2
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_convert_case("ΣΑΣ", MB_CASE_TITLE));
