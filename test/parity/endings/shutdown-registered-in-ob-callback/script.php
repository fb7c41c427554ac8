<?php // shutdown registered in ob callback
ob_start(function ($b) { register_shutdown_function(function () { echo 'never seen'; }); return "<$b>"; });
echo 'x';
