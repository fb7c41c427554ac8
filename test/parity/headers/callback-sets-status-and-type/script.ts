// callback sets status and type
header_register_callback(() => { http_response_code(202); header('Content-Type: text/plain'); });
echo('body');
