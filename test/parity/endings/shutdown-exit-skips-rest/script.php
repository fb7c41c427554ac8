<?php // shutdown exit skips rest
register_shutdown_function(function () { echo '[1]'; exit('+exit'); });
register_shutdown_function(function () { echo '[2]'; });
echo 'main';
