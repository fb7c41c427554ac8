<?php // throw in header callback
header_register_callback(function () { header('X-A: 1'); throw new Exception('in callback'); });
register_shutdown_function(function () { echo 'sd;'; });
echo 'body';
