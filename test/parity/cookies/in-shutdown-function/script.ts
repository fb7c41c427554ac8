// in shutdown function
register_shutdown_function(() => { setcookie('late', '1'); });
ob_start();
echo('x');
