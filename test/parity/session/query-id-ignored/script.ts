// query id ignored
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/query-id-ignored'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_start(); var_dump(strlen(session_id()));
