<?php // readfile own data
$length = readfile(__DIR__ . '/data.txt');
echo $length;
