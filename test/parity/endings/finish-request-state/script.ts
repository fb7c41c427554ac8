// finish request state
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-finish-request-state.txt';
ob_start();
echo('x');
ob_start();
echo('y');
fastcgi_finish_request();
error_log(json_encode([ob_get_level(), headers_sent(), connection_status(), connection_aborted()]) + '\n', 3, side);
ob_start();
echo('captured');
error_log(ob_get_clean() + '\n', 3, side);
error_log('end\n', 3, side);
