// cookie restart
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/cookie-restart'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_start(); session_write_close(); session_start(); echo(json_encode(array_slice(headers_list(), 1)));
