<?php // Parameters that are missing, unknown or too many.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT ?, ?');
t(fn() => $s->execute(['a']));
t(fn() => $s->fetch(PDO::FETCH_NUM));
t(fn() => $s->execute(['a', 'b', 'c']));
t(fn() => $s->execute());
$n = $d->prepare('SELECT :a');
t(fn() => $n->execute(['b' => 1]));
t(fn() => $n->execute([]));
t(fn() => $n->fetchColumn());
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
