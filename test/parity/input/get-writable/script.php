<?php // get writable
$_GET['b'] = 'added';
echo json_encode($_GET), $_SERVER['QUERY_STRING'];
