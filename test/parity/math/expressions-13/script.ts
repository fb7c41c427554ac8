// e1 13
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mt_getrandmax());
t(() => getrandmax());
t(() => lcg_value() < 1);
t(() => strlen(uniqid()));
t(() => strlen(uniqid("", true)));
t(() => strlen(uniqid("pre")));
