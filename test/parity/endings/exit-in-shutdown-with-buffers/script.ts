// exit in shutdown with buffers
ob_start((b: string) => `[${b}]`);
register_shutdown_function(() => { echo('x'); exit('y'); });
echo('main');
