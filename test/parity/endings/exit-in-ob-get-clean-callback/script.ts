// exit in ob get clean callback
register_shutdown_function(() => print(('sd:' + ob_get_level())));
ob_start((b) => { exit('cb'); });
echo('data'); var x = ob_get_clean(); echo(`never${x}`);
