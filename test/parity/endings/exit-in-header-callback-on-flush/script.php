<?php // exit in header callback on flush
header_register_callback(function () { header('X-A: 1'); exit; });
register_shutdown_function(function () { echo 'sd;'; });
echo 'body'; flush(); echo 'after';
