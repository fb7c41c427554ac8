<?php // print r object
class Point { public $x = 1; public $y = [2, 3]; }
print_r(new Point());
