<?php // print returns one
$result = print 'printed ';
echo $result;
