<?php // What bound values come back as.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT ?, ?, ?, ?, ?, ?');
$s->bindValue(1, '12abc', PDO::PARAM_INT);
$s->bindValue(2, 5, PDO::PARAM_BOOL);
$s->bindValue(3, null, PDO::PARAM_INT);
$s->bindValue(4, 'abc', PDO::PARAM_LOB);
$s->bindValue(5, 2.5, PDO::PARAM_STR);
$s->bindValue(6, false, PDO::PARAM_STR);
$s->execute();
var_dump($s->fetch(PDO::FETCH_NUM));
