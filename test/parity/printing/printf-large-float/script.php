<?php // printf large float
printf("%d %.3f %u %s", 1e15, 1e20, 3000000000, 1e25);
