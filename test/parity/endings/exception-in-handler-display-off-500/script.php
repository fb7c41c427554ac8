<?php // exception in handler display off 500
ini_set('display_errors', '0'); ob_start(); set_exception_handler(function ($e) { echo 'H'; throw $e; }); throw new Exception('x');
