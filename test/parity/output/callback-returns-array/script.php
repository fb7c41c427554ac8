<?php // callback returns array
ob_start(fn($buffer) => [1, 2]);
echo 'x';
ob_end_flush();
