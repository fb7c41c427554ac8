<?php // exception handler status 200
ini_set('display_errors', '0');
set_exception_handler(function ($e) { echo 'handled'; });
throw new Exception('bad');
