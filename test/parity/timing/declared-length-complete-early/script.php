<?php // complete as soon as the declared bytes are out, the script works on
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/timing-declared-length-complete-early.txt';
ignore_user_abort(true);
header('Content-Length: 4');
echo 'done'; flush();
usleep(500000);
error_log("worked\nend\n", 3, $side);
