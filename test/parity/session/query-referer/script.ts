// query referer
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/query-referer'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ini_set('session.use_only_cookies', '0'); ini_set('session.referer_check', 'good.example'); session_start(); var_dump(strlen(session_id()));
