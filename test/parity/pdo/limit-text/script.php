<?php // LIMIT takes a text that is a number.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT id FROM t ORDER BY id LIMIT ?');
$s->execute(['2']);
print_r($s->fetchAll(PDO::FETCH_COLUMN));
$s->bindValue(1, 1, PDO::PARAM_INT);
$s->execute();
print_r($s->fetchAll(PDO::FETCH_COLUMN));
