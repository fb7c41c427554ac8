<?php // logger pattern
class Logger { public $lines = []; function log($l, $m) { $this->lines[] = strtoupper($l) . ": $m"; } function attach() { set_error_handler(function ($n, $m) { $this->log('error', $m); return true; }); set_exception_handler(function ($e) { $this->log('exception', get_class($e) . ' ' . $e->getMessage()); }); register_shutdown_function(function () { $this->log('end', 'done'); echo implode("\n", $this->lines); }); } }
$l = new Logger; $l->attach(); trigger_error('first'); hex2bin('xyz'); throw new OutOfRangeException('last');
