<?php // uncaught display off buffered
ini_set('display_errors', '0');
ob_start();
echo 'buffered;';
throw new Exception('hidden');
