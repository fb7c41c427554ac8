<?php // headers shared
include 'inc.php';
header('X-Second: 2');
echo 'body';
