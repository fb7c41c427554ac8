// decode
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/decode'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('dc'); session_start(); $_SESSION['old'] = 1; let $a = session_decode('new|i:2;text|s:2:"ab";'); let $b = $_SESSION; let $d = session_decode(''); let $e = session_encode(); ob_start(); let $f = session_decode('x|i:5;junk');
var_dump($a, $b, $d, $e, $f, $_SESSION, session_status(), session_id());
