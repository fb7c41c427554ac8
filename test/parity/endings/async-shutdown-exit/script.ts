// async shutdown exit
register_shutdown_function(async function () { echo("1;"); await null; exit("E;"); echo("x"); });
register_shutdown_function(function () { echo("no;"); });
echo("m;");
