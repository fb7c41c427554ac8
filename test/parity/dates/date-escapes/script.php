<?php // date escapes
echo date('\Y\e\a\r: Y, jS \of F', 86400 * 31), ' ', date('e T P O p I', 0);
