// unlinked
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/unlinked'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('ul'); session_start(); $_SESSION['a'] = 1; unlink($dir + '/sess_ul'); session_write_close(); var_dump(file_exists($dir + '/sess_ul'));
