// finish without length
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/timing-finish-without-length.txt';
echo('whole response');
fastcgi_finish_request();
usleep(600000);
echo('never seen');
error_log('worked\nend\n', 3, side);
