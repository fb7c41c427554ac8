<?php // SetFetchMode() with too few, too many and wrong arguments.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->query('SELECT id FROM t');
t(fn() => $s->setFetchMode(PDO::FETCH_ASSOC, 1));
t(fn() => $s->setFetchMode(PDO::FETCH_COLUMN));
t(fn() => $s->setFetchMode(PDO::FETCH_COLUMN, 'a'));
t(fn() => $s->setFetchMode(PDO::FETCH_COLUMN, 1, 2));
t(fn() => $s->setFetchMode(PDO::FETCH_CLASS));
t(fn() => $s->setFetchMode(PDO::FETCH_CLASS, 1));
t(fn() => $s->setFetchMode(PDO::FETCH_CLASS, 'stdClass', 1));
t(fn() => $s->setFetchMode(PDO::FETCH_FUNC, 'strlen'));
t(fn() => $s->setFetchMode(PDO::FETCH_KEY_PAIR, 1));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
