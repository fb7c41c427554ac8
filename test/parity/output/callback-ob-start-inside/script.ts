// output buffering inside a callback is a fatal error
register_shutdown_function(() => { header('X-Level: ' + ob_get_level()); });
ob_start((buffer: string) => { ob_start(); return buffer; });
echo('x');
ob_end_flush();
echo('not reached');
