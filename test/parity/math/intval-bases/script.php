<?php // intval bases
var_dump(intval('0b11', 0), intval('0x1f', 0), intval('0o17', 0), intval('z', 36), intval('12', 5), intval(null), intval([]), intval([0]), intval('  7x'), intval('-'), intval(1e3));
