// id invalid
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/id-invalid'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ob_start(); var_dump(session_start(), session_id(), session_status(), $_SESSION);
