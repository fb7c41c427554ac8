<?php // a chunk one
ob_start(fn($b, $p) => $p . ':' . $b . ';', 1);
echo 'a', 'b';
print 'c';
printf('%s', 'd');
echo '';
ob_end_flush();
