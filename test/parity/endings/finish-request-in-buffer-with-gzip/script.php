<?php // finish request in buffer with gzip
ob_start('ob_gzhandler');
echo 'compressed';
fastcgi_finish_request();
