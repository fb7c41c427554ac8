<?php // variables handed over
$title = 'Title'; $items = ['a', 'b'];
include 'inc.php';
