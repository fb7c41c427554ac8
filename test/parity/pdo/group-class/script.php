<?php // FETCH_GROUP with classes.
class Row { public $id; public $name; }
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE g (id INTEGER, kind TEXT, name TEXT); INSERT INTO g VALUES (1, 'a', 'x'), (2, 'b', 'y'), (3, 'a', 'z')");
print_r($d->query('SELECT kind, id, name FROM g ORDER BY id')->fetchAll(PDO::FETCH_GROUP | PDO::FETCH_CLASS, Row::class));
print_r($d->query('SELECT id, name FROM g ORDER BY id')->fetchAll(PDO::FETCH_UNIQUE | PDO::FETCH_CLASS, Row::class));
