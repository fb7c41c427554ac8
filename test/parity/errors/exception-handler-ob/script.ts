// exception handler ob
set_exception_handler(function (e) { ob_clean(); header('Content-Type: text/plain'); echo("E:", e.getMessage(), " L", ob_get_level()); });
ob_start(); echo("discard me"); throw new RuntimeException("oops");
