<?php // FETCH_NUM is a list.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->query('SELECT * FROM t ORDER BY id');
var_dump($s->fetch(PDO::FETCH_NUM), $s->fetch(PDO::FETCH_NUM), $s->fetch(PDO::FETCH_NUM), $s->fetch(PDO::FETCH_NUM));
