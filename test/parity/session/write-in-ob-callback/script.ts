// write in ob callback
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/write-in-ob-callback'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('w'); session_start(); ob_start(($b: string) => { $_SESSION['cb'] = 1; return $b + session_status(); }); echo('x');
register_shutdown_function(() => { header_register_callback(() => { header('X-F: ' + file_get_contents($dir + '/sess_w') + session_status()); }); });
