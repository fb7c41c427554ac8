// user error in shutdown skips rest
register_shutdown_function(() => { echo('s1;'); trigger_error('x', E_USER_ERROR); echo('never;'); });
register_shutdown_function(() => { echo('s2;'); });
echo('m;');
