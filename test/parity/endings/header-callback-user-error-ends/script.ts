// header callback user error ends
header_register_callback(() => { trigger_error('fatal there', E_USER_ERROR); });
register_shutdown_function(() => { echo('sd;'); });
echo('body'); flush(); echo('more');
