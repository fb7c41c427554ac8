// user error reporting zero ends
error_reporting(0); register_shutdown_function(() => { echo('S;'); });
echo('a;'); trigger_error('x', E_USER_ERROR); echo('never');
