// abort ignored
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-abort-ignored.txt';
ignore_user_abort(true);
echo('a'); flush();
usleep(900000);
echo('b'); flush();
error_log('goes on ' + connection_status() + connection_aborted() + '\nend\n', 3, side);
