// shutdown exit string then buffers
ob_start((b) => strrev(b));
register_shutdown_function(() => { echo('a'); exit('bye'); });
register_shutdown_function(() => { echo('never'); });
echo('123');
