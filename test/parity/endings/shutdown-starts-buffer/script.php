<?php // shutdown starts buffer
register_shutdown_function(function () { ob_start(fn($b) => "[$b]"); echo 'from shutdown'; });
echo 'main;';
