// shutdown returns null
var_dump(register_shutdown_function(() => { echo('end'); }));
