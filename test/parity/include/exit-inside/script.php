<?php // exit inside
echo 'before;';
include 'inc.php';
echo 'not reached';
