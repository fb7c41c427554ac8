<?php // camel names equal snake
ob_start();
echo 'x';
$length = ob_get_length();
$level = ob_get_level();
ob_end_flush();
echo $length, $level;
