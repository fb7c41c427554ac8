/* shutdown ob end all */ var c;
ob_start(); ob_start();
echo("deep");
register_shutdown_function(function () { while (ob_get_level() > 0) { c = ob_get_clean(); } echo("replaced"); });
