// sent after empty flush
ob_start();
ob_flush();
const sent = headers_sent();
ob_end_clean();
echo(json_encode(sent));
