<?php // b sent file line
echo 'a';
var_dump(headers_sent($f, $l)); //ts: $w = {}; var_dump(headers_sent($w)); $f = $w.filename; $l = $w.line;
header('X-Late: 1');
setcookie('a', 'b');
header_remove('X');
http_response_code(404);
header_register_callback(fn() => 1);
var_dump(http_response_code());
