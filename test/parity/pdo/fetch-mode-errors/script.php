<?php // Modes that there are not.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->query('SELECT id FROM t');
t(fn() => $s->fetch(13));
t(fn() => $s->fetch(99));
t(fn() => $s->fetch(-1));
t(fn() => $s->fetchAll(13));
t(fn() => $s->setFetchMode(13));
t(fn() => $d->query('SELECT 1', 99));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
