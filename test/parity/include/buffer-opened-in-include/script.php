<?php // buffer opened in include
include 'inc.php';
echo 'inside';
echo strtoupper(ob_get_clean());
