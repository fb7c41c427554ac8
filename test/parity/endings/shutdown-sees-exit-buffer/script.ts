// shutdown sees exit buffer
register_shutdown_function(() => { const text = ob_get_clean(); echo(strrev(text)); });
ob_start();
echo('abc');
exit('def');
