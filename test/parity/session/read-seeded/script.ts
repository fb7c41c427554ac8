// read seeded
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/read-seeded'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); file_put_contents($dir + '/sess_seeded', 'user|s:3:"Eva";cart|a:2:{s:2:"id";i:5;s:3:"qty";d:1.5;}flag|b:1;none|N;'); session_start();
var_dump($_SESSION); $_SESSION['user'] = 'Adam'; session_write_close(); echo(file_get_contents($dir + '/sess_seeded'));
