<?php // The same with ERRMODE_SILENT.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_SILENT);
t(fn() => $d->commit());
t(fn() => $d->rollBack());
$d->beginTransaction();
t(fn() => $d->beginTransaction());
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
