<?php // A row is the script's own.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$rows = $d->query('SELECT id, name FROM t ORDER BY id')->fetchAll();
$rows[0]['name'] = 'changed'; $rows[0]['new'] = 1;
print_r($rows[0]);
print_r($rows[1]);
