<?php // uncaught display off 500
ini_set('display_errors', '0');
throw new Exception('hidden');
