<?php // callback phase end after flush
ob_start(fn($buffer, $phase) => "$phase:$buffer;");
echo 'a';
ob_flush();
echo 'b';
