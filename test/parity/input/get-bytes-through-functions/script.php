<?php // Latin-1 and NUL through functions, headers, cookies and output
header('X-Length: ' . strlen($_GET['q']));
setcookie('c', $_GET['q']);
echo bin2hex(strrev($_GET['q'])), ' ', strtoupper($_GET['q']), ' ', urlencode($_GET['q']), ' ', json_encode($_GET, JSON_INVALID_UTF8_SUBSTITUTE);
