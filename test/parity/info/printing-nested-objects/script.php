<?php // printing nested objects
class P { public $a = 1; public $b = ['x' => [true, null]]; public $c; function __construct() { $this->c = new stdClass; } } $p = new P; print_r($p); var_dump($p); var_export($p); echo json_encode($p); echo "\n", serialize($p);
