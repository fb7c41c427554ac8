// exit in header callback on flush
header_register_callback(() => { header('X-A: 1'); exit(); });
register_shutdown_function(() => { echo('sd;'); });
echo('body'); flush(); echo('after');
