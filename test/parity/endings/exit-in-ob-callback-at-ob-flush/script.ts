// exit in ob callback at ob flush
ob_start((b) => { if (b === 'two') exit('quit'); return `<${b}>`; });
echo('one'); ob_flush(); register_shutdown_function(() => { echo('sd', ob_get_level()); });
echo('two'); ob_flush(); echo('never');
