<?php // RollBack() undoes.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->beginTransaction();
$d->exec('DELETE FROM t');
var_dump($d->query('SELECT count(*) FROM t')->fetchColumn());
var_dump($d->rollBack(), $d->inTransaction(), $d->query('SELECT count(*) FROM t')->fetchColumn());
