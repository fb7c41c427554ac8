// shutdown registered in ob callback
ob_start((b) => { register_shutdown_function(() => { echo('never seen'); }); return `<${b}>`; });
echo('x');
