// finish request header after
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-finish-request-header-after.txt';
echo('response');
fastcgi_finish_request();
header('X-Late: 1');
error_log(error_get_last()['message'] + '\n', 3, side);
error_log(json_encode([http_response_code(500), http_response_code()]) + '\n', 3, side);
error_log('end\n', 3, side);
