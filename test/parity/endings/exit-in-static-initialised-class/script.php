<?php // exit in static initialised class
class Boot { public $v; function __construct() { $this->v = 'made'; register_shutdown_function([$this, 'end']); } function end() { echo "end:{$this->v};"; } }
$b = new Boot(); $b->v = 'changed'; echo 'main;'; exit;
