<?php // printf conversions from strings
printf("%d %d %d %d %d %f\n", '1e3', ' 12', '0x1A', '-7.9', '', '1.5abc');
