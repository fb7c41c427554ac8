// c path info encoded
let $k; for (const $k of ['PATH_INFO', 'PHP_SELF', 'SCRIPT_NAME', 'REQUEST_URI', 'DOCUMENT_URI', 'QUERY_STRING']) echo($k, '=', $_SERVER[$k] ?? '-', '\n');
