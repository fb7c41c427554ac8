<?php // shutdown throws skips rest
register_shutdown_function(function () { throw new Exception('late'); });
register_shutdown_function(function () { echo '[2]'; });
echo 'main';
