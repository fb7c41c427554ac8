<?php // c path info
foreach (['PATH_INFO', 'PHP_SELF', 'SCRIPT_NAME', 'REQUEST_URI', 'DOCUMENT_URI', 'QUERY_STRING', 'PATH_TRANSLATED', 'ORIG_PATH_INFO'] as $k) echo $k, '=', $_SERVER[$k] ?? '-', "\n"; //ts: for (const $k of ['PATH_INFO', 'PHP_SELF', 'SCRIPT_NAME', 'REQUEST_URI', 'DOCUMENT_URI', 'QUERY_STRING', 'PATH_TRANSLATED', 'ORIG_PATH_INFO']) echo($k, '=', $_SERVER[$k] ?? '-', '\n');
