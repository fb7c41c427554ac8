<?php // Fetching from what gives no rows.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->query('SELECT id FROM t WHERE id > 100');
var_dump($s->fetch(), $s->fetchAll(), $s->fetchColumn(), $s->columnCount());
$u = $d->query("UPDATE t SET name = 'x'");
var_dump($u->fetch(), $u->fetchAll());
