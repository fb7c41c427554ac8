// bytes that are no UTF-8 survive a callback and a nested buffer
header('Content-Type: application/octet-stream');
ob_start((buffer: string) => '<' + buffer + '>');
ob_start();
echo('\udc89PNG\r\n\x1a\n\udcff\udcfe');
ob_end_flush();
ob_end_flush();
