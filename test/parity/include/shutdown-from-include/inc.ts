//
register_shutdown_function(() => { echo('registered in include'); });
