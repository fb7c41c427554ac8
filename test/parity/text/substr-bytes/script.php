<?php // substr bytes
header('Content-Type: application/octet-stream');
echo substr('üx', 0, 1), substr('üx', 1);
