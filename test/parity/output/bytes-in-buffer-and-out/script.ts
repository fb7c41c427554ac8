// bytes in buffer and out
header('Content-Type: application/octet-stream');
ob_start();
echo('\udcff\udcfe\x00');
const bytes = ob_get_clean();
echo(strlen(bytes), bytes);
