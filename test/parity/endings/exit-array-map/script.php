<?php // exit array map
$r = array_map(function ($x) { if ($x === 2) { die("stop at $x\n"); } echo "map $x\n"; return $x; }, [1, 2, 3]);
echo "never";
