<?php // object ids
class A {}
$first = new A();
$second = new A();
var_dump([$first, $second, $first]);
