// shutdown registered in header callback
header_register_callback(() => { register_shutdown_function(() => { echo('from hc;'); }); });
echo('x;'); flush(); echo('y;');
