<?php // Iteration with modes set on the statement.
class Row { public $id; }
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT id FROM t WHERE id > ? ORDER BY id');
$s->setFetchMode(PDO::FETCH_CLASS, Row::class);
$s->execute([1]);
foreach ($s as $row) { echo get_class($row), ' ', $row->id, "\n"; }
