// die inside with buffers
ob_start((b) => `[${b}]`); echo('a;'); register_shutdown_function(() => { echo('S;'); }); include('inc.ts'); echo('never');
