<?php // finish twice
$f = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-twice.txt';
echo "front";
$a = fastcgi_finish_request();
$b = fastcgi_finish_request();
http_response_code(500);
$s = ob_start(); echo "abc"; $c = ob_get_clean();
file_put_contents($f, json_encode([$a, $b, http_response_code(), headers_sent(), $c, ob_get_level(), connection_status(), connection_aborted()]) . "\n");
header('X-Late: 1');
file_put_contents($f, error_get_last()['message'] . "\nend\n", FILE_APPEND);
