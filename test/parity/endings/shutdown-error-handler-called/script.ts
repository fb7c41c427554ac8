// shutdown error handler called
set_error_handler((errno: number, errstr: string) => { echo(`[${errstr}]`); return true; });
register_shutdown_function(() => { trigger_error('in shutdown'); });
echo('main;');
