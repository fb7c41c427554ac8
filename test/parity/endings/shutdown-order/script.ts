// shutdown order
register_shutdown_function(() => { echo('[1]'); });
register_shutdown_function(() => { echo('[2]'); });
register_shutdown_function(() => { echo('[3]'); });
echo('main');
