<?php // return value
$config = include 'inc.php';
echo $config['name'], count($config['list']);
