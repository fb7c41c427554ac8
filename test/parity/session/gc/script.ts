// gc
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/gc'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); touch($dir + '/sess_old1', 1000000000); touch($dir + '/sess_old2', 1000000000); touch($dir + '/other', 1000000000); session_id('gc'); session_start(); var_dump(session_gc(), count(scandir($dir)));
