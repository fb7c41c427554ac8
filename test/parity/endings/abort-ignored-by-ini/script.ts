// abort ignored by ini
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-abort-ignored-by-ini.txt';
ini_set('ignore_user_abort', '1');
echo('a'); flush();
usleep(900000);
echo('b'); flush();
error_log('goes on\nend\n', 3, side);
