<?php // var dump nested object
class Box { public $label = 'box'; public $items = [1, 2]; }
$box = new Box();
var_dump(['box' => $box]);
