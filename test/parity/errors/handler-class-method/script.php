<?php // handler class method
class L { public $log = []; public function handle($n, $s, $f, $l) { $this->log[] = "$l:$s"; return true; } }
$l = new L(); set_error_handler([$l, 'handle']);
trigger_error("one"); strrev(null);
restore_error_handler();
echo implode(",", $l->log);
