// interleaved buffers and headers
ob_start();
echo('body');
header('X-One: 1');
ob_start();
header('X-Two: 2');
ob_end_clean();
http_response_code(201);
ob_end_flush();
