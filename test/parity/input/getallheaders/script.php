<?php // getallheaders
$headers = getallheaders();
echo $headers['X-One'], $headers['X-Two-Words'], $headers['Host'];
