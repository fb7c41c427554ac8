<?php // callback returns int
ob_start(fn($buffer) => 42);
echo 'x';
ob_end_flush();
