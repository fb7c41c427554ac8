// camel
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/camel'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); sessionId('cm'); sessionStart(); $_SESSION['a'] = 1; sessionWriteClose(); echo(sessionStatus(), sessionId(), file_get_contents($dir + '/sess_cm'));
