<?php // output started in include
include 'inc.php';
header('X-Late: 1');
