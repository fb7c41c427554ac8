<?php // handler invoke object
class Inv { public $log = []; function __invoke($n, $m) { $this->log[] = $m; } } $i = new Inv; set_error_handler($i); trigger_error('p'); trigger_error('q'); echo implode(',', $i->log);
