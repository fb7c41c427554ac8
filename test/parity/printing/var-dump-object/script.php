<?php // var dump object
class Point { public $x = 1; public $y = 'two'; }
var_dump(new Point());
