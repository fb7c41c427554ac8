<?php // shutdown from include
include 'inc.php';
echo 'main;';
