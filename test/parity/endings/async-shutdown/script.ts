// async shutdown
register_shutdown_function(async function () { echo("1;"); await new Promise(r => setTimeout(r, 5)); echo("2;"); });
register_shutdown_function(function () { echo("3;"); });
echo("m;");
