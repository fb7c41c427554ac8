// handler encode fails
class H implements SessionHandlerInterface {
 open($p: string, $n: string): boolean { echo(`[open ${$n}]`); return true; }
 close(): boolean { echo('[close]'); return true; }
 read($i: string): string { echo(`[read ${$i}]`); return 'a|i:1;'; }
 write($i: string, $d: string): boolean { echo(`[write ${$i} ${$d} `, ob_get_level(), json_encode(headers_sent()), ']'); return true; }
 destroy($i: string): boolean { echo(`[destroy ${$i}]`); return true; }
 gc($l: number): number { echo(`[gc ${$l}]`); return 3; }
}
ini_set('session.gc_probability', '0'); session_id('ho'); session_set_save_handler(new H, false); ob_start(); session_start(); $_SESSION['p|q'] = 1; session_write_close();
