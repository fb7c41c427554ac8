<?php // include in error handler
set_error_handler(function ($n, $m, $f, $l) { include 'inc.php'; }); trigger_error('boo'); hex2bin('1'); include 'missing.php';
