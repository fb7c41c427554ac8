<?php // require once missing display off
ini_set('display_errors', '0'); echo 'before'; require_once 'nothing.php'; echo 'never';
