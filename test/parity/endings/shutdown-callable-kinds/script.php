<?php // shutdown callable kinds
class K { public $n = 5; public function m($a) { echo "m$a", $this->n, ";"; } public static function s($a = 'd') { echo "s$a;"; } public function __invoke(...$a) { echo "inv", count($a), ";"; } }
$k = new K();
register_shutdown_function([$k, 'm'], 1);
register_shutdown_function([$k, 's'], 2);
register_shutdown_function($k, 1, 2, 3);
register_shutdown_function('var_dump', 'a', 1.0, null);
$k->n = 6;
