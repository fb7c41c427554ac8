<?php // finish request without output
header('X-A: 1');
fastcgi_finish_request();
usleep(400000);
