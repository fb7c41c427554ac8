<?php // Places that cannot be bound.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT ?');
t(fn() => $s->bindValue(0, 1));
t(fn() => $s->bindValue(-1, 1));
t(fn() => $s->bindValue('', 1));
t(fn() => $s->bindValue(2, 1));
t(fn() => $s->execute());
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
