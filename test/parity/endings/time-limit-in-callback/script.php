<?php // time limit in callback
set_time_limit(1); register_shutdown_function(function () { echo 'S', connection_status(), ';', error_get_last()['type']; }); ob_start(fn($b) => "[$b]"); array_map(function ($x) { while (true) { $x = $x + 1; } }, [1]);
