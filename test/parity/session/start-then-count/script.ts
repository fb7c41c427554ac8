// start then count
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/start-then-count'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('c1');
session_start(); $_SESSION['n'] = 1; session_write_close();
session_start(); $_SESSION['n'] = $_SESSION['n'] + 1; session_write_close();
session_start(); var_dump($_SESSION['n']); echo(file_get_contents($dir + '/sess_c1'), '|', session_id());
