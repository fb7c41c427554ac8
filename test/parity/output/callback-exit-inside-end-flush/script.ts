// callback exit inside end flush
register_shutdown_function(() => { echo('[shutdown]'); });
ob_start((buffer: string) => { exit('in callback'); });
echo('main;');
ob_end_flush();
echo('not reached');
