<?php // sent line of printf
printf("%s\n", 'x');
header('X-B: 1');
