<?php // Floats.
$d = new PDO('sqlite::memory:');
var_dump($d->query('SELECT 0.5, -2.25, 1e100, 1e-7, 0.1 + 0.2')->fetch(PDO::FETCH_NUM));
