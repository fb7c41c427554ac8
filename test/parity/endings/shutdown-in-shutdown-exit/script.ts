// shutdown in shutdown exit
register_shutdown_function(() => { echo('a'); register_shutdown_function(() => { echo('c'); }); });
register_shutdown_function(() => { echo('b'); register_shutdown_function(() => { echo('never'); }); exit('!'); });
register_shutdown_function(() => { echo('never'); });
