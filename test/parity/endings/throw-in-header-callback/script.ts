// throw in header callback
header_register_callback(() => { header('X-A: 1'); throw new Exception('in callback'); });
register_shutdown_function(() => { echo('sd;'); });
echo('body');
