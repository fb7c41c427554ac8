<?php // shutdown sends headers
register_shutdown_function(function () { header('X-From-Shutdown: yes'); http_response_code(201); });
ob_start();
echo 'main';
