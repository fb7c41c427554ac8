<?php // uncaught after flush display off
ini_set('display_errors', '0');
echo 'sent'; flush();
throw new Exception('x');
