<?php // printf in buffer returns length
ob_start();
$length = printf('%s', 'grüße');
ob_end_clean();
echo $length;
