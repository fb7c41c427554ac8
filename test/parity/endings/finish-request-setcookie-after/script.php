<?php // finish request setcookie after
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-request-setcookie-after.txt';
fastcgi_finish_request();
error_log(json_encode([setcookie('a', 'b'), headers_sent()]) . "\nend\n", 3, $side);
