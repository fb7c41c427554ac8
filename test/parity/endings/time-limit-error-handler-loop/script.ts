/* tl error handler loop */ var x;
set_error_handler(function () { while (true) { x = 1; } });
set_time_limit(1); trigger_error("x"); echo("no");
