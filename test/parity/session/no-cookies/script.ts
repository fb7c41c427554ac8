// no cookies
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/no-cookies'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ini_set('session.use_cookies', '0'); session_start(); var_dump(strlen(session_id()));
