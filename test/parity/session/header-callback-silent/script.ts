// header callback silent
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/header-callback-silent'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('w'); session_start(); $_SESSION['a'] = 1; header_register_callback(() => { header('X-F: ' + file_get_contents($dir + '/sess_w') + session_status()); });
