<?php // after output names first output line
echo '';
$x = 1;
echo "first real output\n";
echo "second\n";
header('X-Late: 1');
