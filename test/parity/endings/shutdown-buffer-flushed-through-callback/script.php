<?php // shutdown buffer flushed through callback
ob_start(fn($buffer) => strtoupper($buffer));
register_shutdown_function(function () { echo ' shutdown'; });
echo 'main';
