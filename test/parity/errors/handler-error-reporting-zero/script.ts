// handler error reporting zero
error_reporting(0);
set_error_handler(function (n, s) { echo(`h:${s}:`, error_reporting(), "\n"); return true; });
trigger_error("a");
silence(() => trigger_error("b"));
error_reporting(E_ALL);
silence(() => trigger_error("c"));
echo(error_reporting(), "\n");
