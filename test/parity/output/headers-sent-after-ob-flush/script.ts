// headers sent after ob flush
ob_start();
echo('a');
ob_flush();
const sent = headers_sent();
ob_end_flush();
echo(json_encode(sent));
