<?php // after ob flush line
ob_start();
echo 'body ';
ob_flush();
echo 'more';
ob_end_flush();
header('X-Late: 1');
