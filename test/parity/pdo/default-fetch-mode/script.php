<?php // ATTR_DEFAULT_FETCH_MODE is what fetch() and query() do.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->setAttribute(PDO::ATTR_DEFAULT_FETCH_MODE, PDO::FETCH_ASSOC);
print_r($d->query('SELECT id, name FROM t WHERE id = 2')->fetch());
print_r($d->query('SELECT id FROM t ORDER BY id')->fetchAll());
$d->setAttribute(PDO::ATTR_DEFAULT_FETCH_MODE, PDO::FETCH_NUM);
foreach ($d->query('SELECT id, name FROM t ORDER BY id') as $row) { print_r($row); }
