<?php // Columns bound before execute(), and ones that do not exist.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT id, name FROM t ORDER BY id');
$a = new stdClass(); $a->value = 'old'; $b = new stdClass(); $b->value = 'old';
t(fn() => $s->bindColumn('name', $a->value));
t(fn() => $s->bindColumn('nobody', $b->value));
t(fn() => $s->execute());
t(fn() => $s->fetch(PDO::FETCH_BOUND));
var_dump($a->value, $b->value);
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
