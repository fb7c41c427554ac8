// time limit error get last
register_shutdown_function(() => { const last = error_get_last(); echo(last['type'], ':', last['message']); });
ini_set('display_errors', '0');
ob_start();
set_time_limit(1);
while (true) { }
