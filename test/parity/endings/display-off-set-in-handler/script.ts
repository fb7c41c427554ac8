// display off set in handler
set_error_handler((n, m) => { ini_set('display_errors', '0'); return false; });
ob_start(); echo('x'); trigger_error('e', E_USER_ERROR);
