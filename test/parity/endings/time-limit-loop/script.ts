// time limit loop
register_shutdown_function(() => { echo('[', connection_status(), ']'); });
echo('start;');
set_time_limit(1);
while (true) { }
