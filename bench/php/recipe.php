<?php
// The founding recipe: the client is done, the script works on for half a second.
ignore_user_abort(true);
set_time_limit(0);
ob_start();
echo 'Accepted.';
header('Connection: close');
header('Content-Length: ' . ob_get_length());
ob_end_flush();
flush();
fastcgi_finish_request();
usleep(500000);
die();
