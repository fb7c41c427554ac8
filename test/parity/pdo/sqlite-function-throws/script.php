<?php // An exception of a function comes out of the statement.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->sqliteCreateFunction('boom', function () { throw new RuntimeException('from inside'); });
t(fn() => $d->query('SELECT boom()'));
var_dump($d->query('SELECT 1')->fetchColumn());
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
