<?php // An exception that nobody catches.
$d = new PDO('sqlite::memory:');
echo 'before', "\n";
$d->query('SELECT * FROM nope');
echo 'after';
