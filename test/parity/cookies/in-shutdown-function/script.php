<?php // in shutdown function
register_shutdown_function(function () { setcookie('late', '1'); });
ob_start();
echo 'x';
