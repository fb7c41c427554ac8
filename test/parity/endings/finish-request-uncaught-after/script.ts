// finish request uncaught after
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-finish-request-uncaught-after.txt';
register_shutdown_function(() => { error_log('shutdown\nend\n', 3, side); });
echo('response');
fastcgi_finish_request();
throw new Exception('after finish');
