// shutdown registered in ob callback early
ob_start((b) => { register_shutdown_function(() => { echo('seen'); }); return `<${b}>`; });
echo('x'); ob_end_flush(); echo('y;');
