// error log to file
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/errors-error-log-to-file.txt';
var_dump(error_log('first\n', 3, side));
error_log('second\nend\n', 3, side);
