<?php // callback exit inside end flush
register_shutdown_function(function () { echo '[shutdown]'; });
ob_start(function ($buffer) { exit('in callback'); });
echo 'main;';
ob_end_flush();
echo 'not reached';
