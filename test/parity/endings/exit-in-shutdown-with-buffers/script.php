<?php // exit in shutdown with buffers
ob_start(fn($b) => "[$b]");
register_shutdown_function(function () { echo 'x'; exit('y'); });
echo 'main';
