<?php // previous chain walk
$e = new Exception("c", 3, new LogicException("b", 2, new RuntimeException("a", 1)));
for ($x = $e; $x !== null; $x = $x->getPrevious()) { echo get_class($x), ':', $x->getMessage(), ':', $x->getCode(), "\n"; }
