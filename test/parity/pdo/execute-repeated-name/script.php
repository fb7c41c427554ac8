<?php // One name may stand at several places.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT :a, :b, :a');
$s->execute(['a' => 'x', 'b' => 'y']);
print_r($s->fetch(PDO::FETCH_NUM));
