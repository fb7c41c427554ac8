// exit ob callback clean
register_shutdown_function(function () { echo("|sd ", ob_get_level()); });
ob_start();
ob_start(function (b, phase) { die("in cb"); });
echo("main");
ob_end_clean();
echo("after");
