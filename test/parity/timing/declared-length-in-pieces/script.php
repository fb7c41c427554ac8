<?php // declared length in pieces
header('Content-Length: 6');
echo 'one'; flush();
usleep(400000);
echo 'two'; flush();
