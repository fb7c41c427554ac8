/* tl shutdown rearm */ var x;
register_shutdown_function(function () { set_time_limit(1); echo("sd1\n"); while (true) { x = 1; } });
echo("main\n"); set_time_limit(20);
