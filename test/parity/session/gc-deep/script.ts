// gc deep
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/gc-deep'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); mkdir($dir + '/g'); session_save_path('1;' + $dir); session_id('ge'); session_start(); var_dump(session_gc());
