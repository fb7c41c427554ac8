// flush with open buffer
ob_start();
echo('held');
flush();
echo(json_encode(headers_sent()));
header('X-After-Flush: still fine');
ob_end_flush();
