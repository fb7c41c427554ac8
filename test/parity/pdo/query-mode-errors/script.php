<?php // Query() with arguments for its mode.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(fn() => $d->query('SELECT id FROM t', PDO::FETCH_ASSOC, 1));
t(fn() => $d->query('SELECT id FROM t', PDO::FETCH_COLUMN));
t(fn() => $d->query('SELECT id FROM t', PDO::FETCH_CLASS));
t(fn() => $d->query('SELECT id FROM t', PDO::FETCH_COLUMN, 0)->fetchAll());
t(fn() => $d->query('SELECT id FROM t ORDER BY id', PDO::FETCH_NUM)->fetchAll());
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
