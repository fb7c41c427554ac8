// strict invalid
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/strict-invalid'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ini_set('session.use_strict_mode', '1'); session_start(); var_dump(strlen(session_id()));
