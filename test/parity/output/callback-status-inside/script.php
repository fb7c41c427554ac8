<?php // callback status inside
ob_start(function ($buffer) { return $buffer . json_encode(ob_get_status()); });
echo 'x';
ob_end_flush();
