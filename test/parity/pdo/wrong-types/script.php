<?php // Methods with arguments of wrong types.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(fn() => $d->query([]));
t(fn() => $d->exec(new stdClass()));
t(fn() => $d->prepare('SELECT 1', 5));
t(fn() => $d->getAttribute('x'));
t(fn() => $d->query('SELECT 1')->fetch('x'));
t(fn() => $d->query('SELECT 1')->execute('x'));
t(fn() => $d->query('SELECT 1')->fetchColumn('x'));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
