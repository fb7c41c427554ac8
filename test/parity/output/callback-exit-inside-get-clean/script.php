<?php // callback exit inside get clean
register_shutdown_function(function () { echo '[shutdown ', ob_get_level(), ']'; });
ob_start(function ($buffer) { exit('!'); });
echo 'main;';
ob_get_clean();
echo 'not reached';
