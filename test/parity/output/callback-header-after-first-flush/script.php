<?php // callback header after first flush
ob_start(function ($buffer, $phase) { return $buffer . json_encode(headers_sent()); });
echo 'a'; ob_flush();
echo 'b'; ob_end_flush();
