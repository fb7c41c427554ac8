<?php // A hundred parameters.
$d = new PDO('sqlite::memory:');
$s = $d->prepare('SELECT ' . implode(' || ', array_fill(0, 100, '?')));
$s->execute(range(1, 100));
var_dump($s->fetchColumn());
