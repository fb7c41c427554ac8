// strict known
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/strict-known'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); touch($dir + '/sess_known1'); ini_set('session.use_strict_mode', '1'); session_start(); var_dump(session_id());
