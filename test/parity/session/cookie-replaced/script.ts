// cookie replaced
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/cookie-replaced'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); setcookie('PHPSESSID', 'mine'); setcookie('other', '1'); session_id('cr'); session_start(); session_write_close(); session_start(); echo(json_encode(array_slice(headers_list(), 1)));
