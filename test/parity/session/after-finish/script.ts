// after finish
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/after-finish'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('w'); session_start(); $_SESSION['a'] = 1; echo('sent'); fastcgi_finish_request(); let $a = session_status(); $_SESSION['b'] = 2; session_write_close(); let $b = silence_start();
file_put_contents($_SERVER['DOCUMENT_ROOT'] + '/side/session-after-finish.txt', json_encode([$a, $b, file_get_contents($dir + '/sess_w')]) + "\nend\n");
function silence_start() { return silence(() => session_start()); }
