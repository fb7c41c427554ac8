<?php // An error in the middle of a foreach.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->sqliteCreateFunction('upto', function ($id) { if ($id > 2) { throw new LogicException('too far'); } return $id; }, 1);
t(fn() => $d->query('SELECT upto(id) FROM t WHERE id < 3 ORDER BY id')->fetchAll(PDO::FETCH_COLUMN));
t(fn() => $d->query('SELECT upto(id) FROM t WHERE id = 3')->fetchAll(PDO::FETCH_COLUMN));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
