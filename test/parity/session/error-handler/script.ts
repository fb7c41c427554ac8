// error handler
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/error-handler'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); set_error_handler(($n: number, $m: string) => { echo(`[${$n} ${$m}]`); return true; }); session_id('a.b'); ob_start(); var_dump(session_start()); session_destroy(); session_decode('x');
