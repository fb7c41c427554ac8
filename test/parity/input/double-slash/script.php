<?php // c double slash
foreach (['PATH_INFO', 'PHP_SELF', 'SCRIPT_NAME', 'REQUEST_URI', 'DOCUMENT_URI', 'QUERY_STRING'] as $k) echo $k, '=', $_SERVER[$k] ?? '-', "\n"; //ts: for (const $k of ['PATH_INFO', 'PHP_SELF', 'SCRIPT_NAME', 'REQUEST_URI', 'DOCUMENT_URI', 'QUERY_STRING']) echo($k, '=', $_SERVER[$k] ?? '-', '\n');
