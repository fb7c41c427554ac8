// unset
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/unset'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('un'); session_start(); $_SESSION['a'] = 1; $_SESSION['b'] = 2; delete $_SESSION['a']; var_dump($_SESSION); var_dump(session_unset(), $_SESSION); session_write_close(); var_dump(file_get_contents($dir + '/sess_un'));
