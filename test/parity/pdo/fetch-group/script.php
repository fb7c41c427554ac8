<?php // FETCH_GROUP gathers rows by their first column.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE g (id INTEGER, kind TEXT, name TEXT); INSERT INTO g VALUES (1, 'a', 'x'), (2, 'b', 'y'), (3, 'a', 'z')");
print_r($d->query('SELECT kind, id, name FROM g ORDER BY id')->fetchAll(PDO::FETCH_GROUP | PDO::FETCH_ASSOC));
print_r($d->query('SELECT kind, id, name FROM g ORDER BY id')->fetchAll(PDO::FETCH_GROUP | PDO::FETCH_NUM));
print_r($d->query('SELECT kind, name FROM g ORDER BY id')->fetchAll(PDO::FETCH_GROUP | PDO::FETCH_COLUMN));
