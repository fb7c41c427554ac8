<?php // Several statements at once, the second one wrong.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(fn() => $d->exec("INSERT INTO t (name) VALUES ('a;b'); INSERT INTO nothing VALUES (1); INSERT INTO t (name) VALUES ('c')"));
print_r($d->query('SELECT name FROM t ORDER BY id')->fetchAll(PDO::FETCH_COLUMN));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
