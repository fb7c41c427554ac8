<?php // printf converts types
printf("%d %d %d %d %s %s %s\n", '12abc', 3.99, true, null, true, false, null);
