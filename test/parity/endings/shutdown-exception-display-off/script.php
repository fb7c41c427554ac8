<?php // shutdown exception display off
ini_set('display_errors', '0'); register_shutdown_function(function () { throw new Exception('sd'); }); ob_start(); echo 'body';
