// a flush() after finish counts as a write to a client that is gone
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-finish-request-flush-after-stops.txt';
register_shutdown_function(() => { error_log(json_encode([connection_status(), connection_aborted()]) + '\nend\n', 3, side); });
echo('response');
fastcgi_finish_request();
echo('late');
error_log('before flush\n', 3, side);
flush();
error_log('after flush\n', 3, side);
