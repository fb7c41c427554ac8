// exit ob callback end flush
register_shutdown_function(function () { echo("|sd"); });
ob_start(function (b, phase) { exit("in cb"); });
echo("main");
ob_end_flush();
echo("after");
