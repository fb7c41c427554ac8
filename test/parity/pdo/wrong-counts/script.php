<?php // Methods with too few or too many arguments.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(fn() => $d->query());
t(fn() => $d->exec());
t(fn() => $d->prepare());
t(fn() => $d->quote());
t(fn() => $d->beginTransaction(1));
t(fn() => $d->setAttribute(1));
t(fn() => $d->query('SELECT 1')->bindValue(1));
t(fn() => $d->query('SELECT 1')->fetch(1, 2, 3, 4));
t(fn() => new PDO());
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
