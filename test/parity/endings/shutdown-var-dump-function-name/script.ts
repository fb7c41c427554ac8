// shutdown var dump function name
register_shutdown_function('printf', '%s-%05d', 'x', 42); register_shutdown_function('header', 'X-By-Name: 1'); ob_start();
