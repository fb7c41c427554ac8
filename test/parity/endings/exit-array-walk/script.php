<?php // exit array walk
$a = ['x' => 1, 'y' => 2];
array_walk($a, function ($v, $k) { echo "$k=$v\n"; if ($k === 'x') exit("walked\n"); });
