// handler class
class Store extends SessionHandler {
 override read($i: string) { echo('[r]'); return base64_decode(super.read($i) as string) as string; }
 override write($i: string, $d: string): boolean { echo('[w]'); return super.write($i, base64_encode($d)); }
}
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/handler-class'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('hc'); ob_start(); var_dump(session_set_save_handler(new Store, true)); session_start(); $_SESSION['a'] = 'b'; session_write_close(); echo(file_get_contents($dir + '/sess_hc'), "\n");
session_start(); var_dump($_SESSION, session_destroy(), file_exists($dir + '/sess_hc')); let $h = new SessionHandler; try { $h.open('x', 'y'); } catch ($e) { echo($e.getMessage()); }
