<?php // inner pointers
$a = ['x' => 1, 'y' => 2, 'z' => 3];
var_dump(current($a), key($a), next($a), key($a), next($a), next($a), key($a), current($a), prev($a));
var_dump(reset($a), prev($a), key($a), end($a), key($a), prev($a), key($a));
$l = [10, null, 30];
var_dump(next($l), key($l), next($l), key($l), end($l));
$e = [];
var_dump(current($e), key($e), reset($e), end($e), next($e));
