<?php // printf numbered arguments
printf('%2$s %1$s %2$05d' . "\n", 'a', '7');
