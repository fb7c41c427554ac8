// format php serialize
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/format-php-serialize'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('f'); ini_set('session.serialize_handler', 'php_serialize'); session_start();
$_SESSION['a'] = 1; $_SESSION['klíč'] = {'x': [true, null, 2.5]}; $_SESSION['a|b'] = 's'; session_write_close(); echo(bin2hex(file_get_contents($dir + '/sess_f')), "\n");
session_start(); var_dump($_SESSION);
