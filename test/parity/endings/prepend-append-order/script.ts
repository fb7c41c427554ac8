// prepend append order
echo('main;'); register_shutdown_function(() => { echo('S;'); });
