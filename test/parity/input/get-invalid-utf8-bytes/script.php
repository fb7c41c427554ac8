<?php // get invalid utf8 bytes
header('Content-Type: application/octet-stream');
echo strlen($_GET['a']), $_GET['a'];
