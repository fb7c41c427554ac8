<?php // error exception cast
$e = new ErrorException('m', 0, 1, '/x/y', 5, new LogicException('inner')); echo preg_match('/x/', 'y') === false ? '' : '', strval($e);
