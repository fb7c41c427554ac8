// cookie mangled name
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/cookie-mangled-name'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_name('my_id'); session_start(); var_dump(session_id());
