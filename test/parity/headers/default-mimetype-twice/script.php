<?php // b default mimetype twice
ini_set('default_mimetype', 'application/xml');
header('Content-Type:');
echo 'x';
