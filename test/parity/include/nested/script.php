<?php // nested
echo '1';
include 'inc_a.php';
echo '5';
