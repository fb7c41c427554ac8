// name special
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/name-special'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ob_start(); var_dump(session_name('a=b'), session_name()); session_id('ns'); var_dump(session_start(), session_name('ok'), session_write_close());
