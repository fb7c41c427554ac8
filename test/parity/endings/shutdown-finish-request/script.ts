// shutdown finish request
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-shutdown-finish-request.txt';
register_shutdown_function(() => { echo('shutdown;'); fastcgi_finish_request(); echo('lost'); error_log('after finish\nend\n', 3, side); });
echo('main;');
