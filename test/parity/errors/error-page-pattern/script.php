<?php // error page pattern
ini_set('display_errors', '0'); ob_start();
register_shutdown_function(function () { $e = error_get_last(); if ($e && in_array($e['type'], [E_ERROR, E_USER_ERROR])) { while (ob_get_level() > 0) ob_end_clean(); header('Content-Type: text/plain'); http_response_code(503); echo 'Sorry: ', strlen($e['message']) > 10 ? 'long' : $e['message']; } });
echo 'partial page'; header('X-Page: 1'); trigger_error('boom', E_USER_ERROR);
