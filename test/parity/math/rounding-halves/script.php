<?php // rounding halves
echo round(0.5), round(1.5), round(-0.5), ' ', round(1.955, 2), ' ', round(5.055, 2), ' ', round(1241757, -3), ' ', round(3.4), ' ', round(1.45, 1), ' ', round(-1.45, 1);
