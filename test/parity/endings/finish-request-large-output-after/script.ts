// 8 KiB of output after finish count as a write to a client that is gone
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-finish-request-large-output-after.txt';
register_shutdown_function(() => { error_log('status ' + connection_status() + '\nend\n', 3, side); });
echo('response');
fastcgi_finish_request();
echo(str_repeat('x', 20000));
error_log('after large output\n', 3, side);
