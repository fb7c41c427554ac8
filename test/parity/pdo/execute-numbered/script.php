<?php // SQLite's own numbered parameters.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT ?2, ?1, ?2');
$s->execute(['a', 'b']);
print_r($s->fetch(PDO::FETCH_NUM));
