// a implicit flush
ob_implicit_flush();
ob_start();
echo("a");
ob_implicit_flush(false);
var_dump(ob_get_clean());
var_dump(headers_sent());
ob_implicit_flush(true);
echo("x");
var_dump(headers_sent());
