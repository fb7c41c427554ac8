<?php //
echo '2';
include 'inc_b.php';
echo '4';
