<?php // exit in sort comparison
$list = [3, 1, 2];
usort($list, function ($a, $b) { exit('in comparison'); });
echo 'no';
