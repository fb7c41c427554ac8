<?php // Query() runs only the first statement.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
print_r($d->query('SELECT 1 AS a; SELECT 2 AS b')->fetchAll(PDO::FETCH_ASSOC));
print_r($d->query("SELECT ';' AS a; DELETE FROM t")->fetchAll(PDO::FETCH_ASSOC));
var_dump($d->query('SELECT count(*) FROM t')->fetchColumn());
