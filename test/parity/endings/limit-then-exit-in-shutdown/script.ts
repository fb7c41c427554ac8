/* limit then exit in shutdown */ var x;
register_shutdown_function(function () { echo("A;"); exit("B;"); }); register_shutdown_function(function () { echo("C;"); });
ini_set('html_errors', '0'); set_time_limit(1); while (true) { x = 1; }
