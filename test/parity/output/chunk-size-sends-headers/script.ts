// chunk size sends headers
ob_start(null, 5);
echo('abc'); const before = headers_sent();
echo('def'); const after = headers_sent();
ob_end_flush();
echo(json_encode([before, after]));
