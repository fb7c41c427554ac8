// id too long
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/id-too-long'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ob_start(); session_id(str_repeat('a', 257)); var_dump(session_start()); session_id(str_repeat('a', 200)); var_dump(session_start(), strlen(session_id()));
