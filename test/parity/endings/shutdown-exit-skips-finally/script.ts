// shutdown exit skips finally
register_shutdown_function(() => { try { exit('x'); } finally { echo('no'); } });
