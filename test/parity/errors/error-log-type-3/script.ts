// error_log() of type 3 writes to whatever a stream opens
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
let $d = sys_get_temp_dir() + "/error-log-" + getmypid();
t(() => error_log("one\n", 3, $d));
t(() => error_log("two\n", 3, "file://" + $d));
var_dump(file_get_contents($d), unlink($d));
t(() => error_log("to stderr\n", 3, "php://stderr"));
t(() => error_log("to stdout\n", 3, "php://stdout"));
t(() => error_log("to output\n", 3, "php://output"));
t(() => error_log("x", 3, "php://memory"));
t(() => error_log("x", 3, "data:text/plain,abc"));
t(() => error_log("x", 3, "/nonexistent/x"));
t(() => error_log("x", 3, "/tmp"));
t(() => error_log("x", 3, ""));
t(() => error_log("x", 3));
t(() => error_log("x", 3, "a\0b"));
