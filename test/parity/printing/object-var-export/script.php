<?php // object var export
class Point { public $x = 1; public $tags = ['a' => true]; }
var_export(new Point());
