<?php // An exception of execute() that nobody catches.
$d = new PDO('sqlite::memory:');
$d->exec('CREATE TABLE k (a UNIQUE)');
$s = $d->prepare('INSERT INTO k VALUES (?)');
$s->execute([1]);
$s->execute([1]);
