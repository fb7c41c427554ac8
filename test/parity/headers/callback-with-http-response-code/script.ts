// callback with http response code
header_register_callback(() => { if (http_response_code() === 404) { header('X-Not-Found: 1'); } });
http_response_code(404);
echo('x');
