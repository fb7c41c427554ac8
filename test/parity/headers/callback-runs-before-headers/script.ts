// callback runs before headers
header_register_callback(() => { header('X-From-Callback: ' + json_encode(headers_sent())); });
echo('body');
