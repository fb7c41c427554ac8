<?php // Statements inside of the rows of another.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
foreach ($d->query('SELECT id FROM t ORDER BY id', PDO::FETCH_NUM) as $row) { $s = $d->prepare('SELECT name FROM t WHERE id = ?'); $s->execute([$row[0]]); echo $s->fetchColumn(), "\n"; $d->exec("UPDATE t SET score = 9.5"); }
var_dump($d->query('SELECT count(*) FROM t WHERE score = 9.5')->fetchColumn());
