<?php // head method
header('X-Method: ' . $_SERVER['REQUEST_METHOD']);
echo 'not sent';
