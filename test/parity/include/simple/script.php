<?php // simple
echo 'before;';
include 'inc.php';
echo 'after';
