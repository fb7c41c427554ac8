<?php // shutdown exit string then buffers
ob_start(fn($b) => strrev($b));
register_shutdown_function(function () { echo 'a'; exit('bye'); });
register_shutdown_function(function () { echo 'never'; });
echo '123';
