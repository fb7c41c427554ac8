// abort unnoticed without io
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-abort-unnoticed-without-io.txt';
usleep(800000);
error_log('unnoticed\nend\n', 3, side);
