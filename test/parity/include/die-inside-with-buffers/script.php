<?php // die inside with buffers
ob_start(fn($b) => "[$b]"); echo 'a;'; register_shutdown_function(function () { echo 'S;'; }); include 'inc.php'; echo 'never';
