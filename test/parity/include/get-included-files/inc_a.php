<?php // 
echo 'A;'; include_once 'inc_b.php';
