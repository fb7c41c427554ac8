<?php // callback list handlers inside
ob_start(function ($buffer) { return $buffer . json_encode(ob_list_handlers()); });
ob_start();
echo 'x';
ob_end_flush();
ob_end_flush();
