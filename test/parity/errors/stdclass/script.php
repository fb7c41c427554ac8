<?php // stdclass
$o = new stdClass(); $o->a = 1; $o->b = [1, 2];
var_dump($o); print_r($o); echo json_encode($o), get_class($o), gettype($o), "\n"; var_export($o);
try { echo $o; } catch (Error $e) { echo $e->getMessage(); }
var_dump($o instanceof stdClass, json_decode('{"x":{}}') instanceof stdClass, is_object($o), count((array) $o));
