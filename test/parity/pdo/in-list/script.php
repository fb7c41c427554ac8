<?php // A list of parameters made by the script.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$ids = [1, 3];
$s = $d->prepare('SELECT name FROM t WHERE id IN (' . implode(',', array_fill(0, count($ids), '?')) . ') ORDER BY id');
$s->execute($ids);
print_r($s->fetchAll(PDO::FETCH_COLUMN));
