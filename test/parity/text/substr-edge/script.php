<?php // substr edge
var_dump(substr('abc', 3), substr('abc', 0, -4), substr('abc', -5, 2), substr('', 0), substr('abc', 1, 0), substr('abc', -1, 5));
