<?php // error_log() of type 3 writes to whatever a stream opens
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
$d = sys_get_temp_dir() . "/error-log-" . getmypid();
t(fn() => error_log("one\n", 3, $d));
t(fn() => error_log("two\n", 3, "file://" . $d));
var_dump(file_get_contents($d), unlink($d));
t(fn() => error_log("to stderr\n", 3, "php://stderr"));
t(fn() => error_log("to stdout\n", 3, "php://stdout"));
t(fn() => error_log("to output\n", 3, "php://output"));
t(fn() => error_log("x", 3, "php://memory"));
t(fn() => error_log("x", 3, "data:text/plain,abc"));
t(fn() => error_log("x", 3, "/nonexistent/x"));
t(fn() => error_log("x", 3, "/tmp"));
t(fn() => error_log("x", 3, ""));
t(fn() => error_log("x", 3));
t(fn() => error_log("x", 3, "a\0b"));
