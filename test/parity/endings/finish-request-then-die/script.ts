// finish request then die
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-finish-request-then-die.txt';
register_shutdown_function(() => { error_log('shutdown\nend\n', 3, side); });
echo('response');
fastcgi_finish_request();
die('unseen');
