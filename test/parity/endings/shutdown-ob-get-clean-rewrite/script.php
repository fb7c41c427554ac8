<?php // shutdown ob get clean rewrite
ob_start(); register_shutdown_function(function () { $b = ob_get_clean(); header('Content-Length: ' . strlen($b)); echo strtoupper($b); }); echo 'hello'; exit(' world');
