<?php // callback phase end of script
ob_start(fn($buffer, $phase) => "$phase:$buffer");
echo 'first operation is the end';
