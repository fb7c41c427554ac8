<?php // Rows of two tables whose columns have one name.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->exec("CREATE TABLE o (id INTEGER, t INTEGER); INSERT INTO o VALUES (7, 1), (8, 2)");
print_r($d->query('SELECT t.*, o.* FROM t JOIN o ON o.t = t.id ORDER BY o.id')->fetch(PDO::FETCH_ASSOC));
var_dump($d->query('SELECT t.id, o.id FROM t JOIN o ON o.t = t.id ORDER BY o.id')->fetchAll(PDO::FETCH_KEY_PAIR));
