<?php // substr
var_dump(substr('hello', 1, 3), substr('hello', -3), substr('hello', -3, 2), substr('hello', 10), substr('hello', 1, -1), substr('hello', 0, 0));
