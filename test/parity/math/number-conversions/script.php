<?php // number conversions
var_dump(intval('12abc'), intval(' 42 '), intval('abc'), intval('1e3'), intval(4.99), intval('0x1A', 16), intval('012', 0), intval(true), floatval('1.5abc'), strval(1.5), boolval('0'), boolval('a'));
