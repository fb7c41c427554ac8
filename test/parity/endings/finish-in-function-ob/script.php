<?php // finish in function ob
$f = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-in-function-ob.txt';
ob_start(function ($b, $p) use ($f) { file_put_contents($f, "phase $p\n", FILE_APPEND); return strrev($b); });
echo "abc";
header('X-A: b');
fastcgi_finish_request();
file_put_contents($f, json_encode(headers_list()) . "\nend\n", FILE_APPEND);
