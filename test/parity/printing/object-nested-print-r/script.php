<?php // object nested print r
class Inner { public $v = [1]; } class Outer { public $inner; public $flag = false; }
$outer = new Outer();
$outer->inner = new Inner();
print_r($outer);
