<?php // declared length from buffer
ob_start();
echo 'grüße';
header('Content-Length: ' . ob_get_length());
ob_end_flush();
