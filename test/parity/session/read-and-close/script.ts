// read and close
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/read-and-close'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('rc'); session_start(); $_SESSION['a'] = 1; session_write_close(); session_start({'read_and_close': true}); var_dump(session_status(), $_SESSION); $_SESSION['a'] = 2; session_start(); var_dump($_SESSION);
