<?php // A function by name, and in WHERE.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->sqliteCreateFunction('backwards', 'strrev', 1);
print_r($d->query("SELECT backwards(name) FROM t WHERE backwards(name) LIKE 'e%' ORDER BY id")->fetchAll(PDO::FETCH_COLUMN));
