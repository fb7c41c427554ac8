<?php // handler read close
class H implements SessionHandlerInterface {
 function open($p, $n): bool { echo "[open $n]"; return true; }
 function close(): bool { echo '[close]'; return true; }
 #[\ReturnTypeWillChange] function read($i) { echo "[read $i]"; return 'a|i:1;'; }
 function write($i, $d): bool { echo "[write $i $d ", ob_get_level(), json_encode(headers_sent()), ']'; return true; }
 function destroy($i): bool { echo "[destroy $i]"; return true; }
 #[\ReturnTypeWillChange] function gc($l) { echo "[gc $l]"; return 3; }
}
ini_set('session.gc_probability', '0'); session_id('ho'); session_set_save_handler(new H, false); ob_start(); session_start(['read_and_close' => true]); echo session_status();
