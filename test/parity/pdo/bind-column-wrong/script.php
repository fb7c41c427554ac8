<?php // Places that no column has.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->query('SELECT id FROM t');
$a = new stdClass(); $a->value = null;
t(fn() => $s->bindColumn(0, $a->value));
t(fn() => $s->bindColumn('', $a->value));
t(fn() => $s->bindColumn(5, $a->value));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
