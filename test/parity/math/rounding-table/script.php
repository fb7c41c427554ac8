<?php // rounding table
foreach ([0.285, 1.955, 5.055, 5.045, 1.005, 2.5, -2.5, 1234567.891, 0.5, 1.45, -0.55, 0.1 + 0.2, 1e-9] as $f) { echo round($f, 2), ' ', round($f), ' ', number_format($f, 2), ' ', sprintf('%.2f', $f), ' ', floor($f), ' ', ceil($f), ' ', round($f, -1), "\n"; }
