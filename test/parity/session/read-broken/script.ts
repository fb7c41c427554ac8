// read broken
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/read-broken'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); file_put_contents($dir + '/sess_broken', 'a|i:1;b|s:5:"xx";'); ob_start(); var_dump(session_start(), session_status(), session_id(), $_SESSION, file_exists($dir + '/sess_broken'));
