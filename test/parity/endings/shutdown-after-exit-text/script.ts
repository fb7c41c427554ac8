// shutdown after exit text
register_shutdown_function(() => { echo('[shutdown]'); });
echo('main;');
exit('exit;');
