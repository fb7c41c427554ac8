<?php // async generator exit
foreach ([1, 2] as $v) { echo $v; if ($v == 2) exit("!"); }
