<?php // exit with nested buffers
ob_start(fn($b) => "1<$b>");
ob_start(fn($b) => "2<$b>");
echo 'a';
exit('b');
