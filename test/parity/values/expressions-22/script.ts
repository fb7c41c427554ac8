// e3 22
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => constant("A::B"));
t(() => PHP_VERSION_ID > 80200);
t(() => PHP_OS_FAMILY);
t(() => PHP_INT_SIZE);
t(() => PHP_FLOAT_EPSILON);
t(() => M_PI);
t(() => E_STRICT);
t(() => php_sapi_name());
t(() => ini_get("nope"));
t(() => ini_set("nope", "1"));
