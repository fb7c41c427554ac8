// shutdown sees buffers
register_shutdown_function(() => { echo('[', ob_get_level(), ']'); echo(ob_get_length()); });
ob_start();
echo('abc');
ob_start();
echo('de');
