<?php // shutdown in shutdown exit
register_shutdown_function(function () { echo 'a'; register_shutdown_function(function () { echo 'c'; }); });
register_shutdown_function(function () { echo 'b'; register_shutdown_function(function () { echo 'never'; }); exit('!'); });
register_shutdown_function(function () { echo 'never'; });
