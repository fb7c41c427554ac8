// values
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/values'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('v'); session_start();
$_SESSION['int'] = 42; $_SESSION['neg'] = -7; $_SESSION['float'] = 0.1; $_SESSION['big'] = 1.5e300; $_SESSION['null'] = null; $_SESSION['yes'] = true; $_SESSION['no'] = false; $_SESSION['text'] = "a|b;c\"d\n"; $_SESSION['uni'] = 'žluťoučký 🐎'; $_SESSION['empty'] = ''; $_SESSION['list'] = [1, 'two', 3.5]; $_SESSION['nested'] = {'a': {'b': [1, {'c': null}]}, 'é': 'ü'};
echo(session_encode(), "\n"); session_write_close(); echo(file_get_contents($dir + '/sess_v') === session_encode() ? 'same' : 'other', "\n");
session_start(); var_dump($_SESSION);
