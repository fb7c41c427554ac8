<?php // callback returns float
ob_start(fn($buffer) => 0.1 + 0.2);
echo 'x';
ob_end_flush();
