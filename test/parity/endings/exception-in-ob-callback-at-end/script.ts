// exception in ob callback at end
register_shutdown_function(() => { echo('sd;'); });
ob_start((b) => { throw new Exception('cb'); });
echo('text;');
