<?php // require missing 500 buffered
ini_set('display_errors', '0'); ob_start(); echo 'before'; require 'nothing.php'; echo 'never';
