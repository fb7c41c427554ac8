<?php // A transaction that a statement begins is not PDO's.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(fn() => $d->exec('BEGIN'));
t(fn() => $d->inTransaction());
t(fn() => $d->beginTransaction());
t(fn() => $d->exec('COMMIT'));
t(fn() => $d->beginTransaction());
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
