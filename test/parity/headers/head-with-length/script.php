<?php // head with length
header('Content-Length: 8');
echo 'not sent';
