<?php // header after exit text in shutdown
register_shutdown_function(function () { header('X-Sd: ok'); http_response_code(418); echo headers_sent() ? 's' : 'n'; });
ob_start(); exit('text');
