<?php // RowCount() of all kinds of statements.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d->query('SELECT * FROM t')->rowCount());
var_dump($d->query("UPDATE t SET name = 'z'")->rowCount());
var_dump($d->query('DELETE FROM t WHERE id = 1')->rowCount());
$s = $d->prepare('SELECT 1');
var_dump($s->rowCount());
