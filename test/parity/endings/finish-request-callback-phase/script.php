<?php // finish request callback phase
ob_start(fn($buffer, $phase) => "<$buffer:$phase>");
echo 'x';
fastcgi_finish_request();
