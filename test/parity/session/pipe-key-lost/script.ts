// pipe key lost
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/pipe-key-lost'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('pk'); session_start(); $_SESSION['a|b'] = 1; $_SESSION['c'] = 2; session_write_close(); var_dump(file_get_contents($dir + '/sess_pk'));
