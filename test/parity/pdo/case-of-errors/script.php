<?php // The connection's errors after those of a statement.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('INSERT INTO t (id) VALUES (?)');
t(fn() => $s->execute([1]));
var_dump($s->errorCode(), $d->errorCode());
$d->exec('DELETE FROM t');
var_dump($d->errorCode(), $d->errorInfo()[0]);
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
