// sent in buffer is false
ob_start();
echo('x');
const sent = headers_sent();
header('X-Still: possible');
ob_end_flush();
echo(json_encode(sent));
