// time limit in callback
set_time_limit(1); register_shutdown_function(() => { echo('S', connection_status(), ';', error_get_last()['type']); }); ob_start((b) => `[${b}]`); array_map((x) => { while (true) { x = x + 1; } }, [1]);
