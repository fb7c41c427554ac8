// async die timer
echo("main;"); register_shutdown_function(function () { echo("sd"); }); setTimeout(() => { exit("timer;"); }, 5); await new Promise((r) => setTimeout(r, 3000)); echo("never");
