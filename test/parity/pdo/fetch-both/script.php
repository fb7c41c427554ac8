<?php // FETCH_BOTH has each value twice, and is what fetch() does by default.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
print_r($d->query('SELECT id, name FROM t ORDER BY id')->fetch());
print_r($d->query('SELECT id, name FROM t ORDER BY id')->fetchAll(PDO::FETCH_BOTH));
print_r($d->query('SELECT 1 AS "1", 2 AS "0", 3 AS a')->fetch(PDO::FETCH_BOTH));
