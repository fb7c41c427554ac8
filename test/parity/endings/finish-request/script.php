<?php // finish request
echo 'response';
var_dump(fastcgi_finish_request());
echo 'discarded';
