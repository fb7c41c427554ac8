// async die after await
register_shutdown_function(function () { echo("sd;"); });
echo("a;"); await Promise.resolve(); await new Promise(r => setTimeout(r, 5));
echo("b;"); die("c;");
