<?php // shutdown after exit text
register_shutdown_function(function () { echo '[shutdown]'; });
echo 'main;';
exit('exit;');
