// start in shutdown
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/start-in-shutdown'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('st'); ob_start(); register_shutdown_function(() => { var_dump(session_start()); $_SESSION['late'] = 1; register_shutdown_function(() => { session_write_close(); echo(file_get_contents($dir + '/sess_st')); }); });
