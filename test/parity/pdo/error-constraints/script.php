<?php // Texts of broken constraints.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->exec('CREATE TABLE c (a INTEGER NOT NULL, b TEXT UNIQUE, e INTEGER CHECK (e > 0))');
$d->exec("INSERT INTO c VALUES (1, 'b', 1)");
t(fn() => $d->exec("INSERT INTO c VALUES (NULL, 'x', 1)"));
t(fn() => $d->exec("INSERT INTO c VALUES (1, 'b', 1)"));
t(fn() => $d->exec("INSERT INTO c VALUES (1, 'y', 0)"));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
