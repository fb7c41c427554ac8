<?php // BindValue() with PDO::PARAM_*.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)');
$s->bindValue(1, 1, PDO::PARAM_INT);
$s->bindValue(2, '7', PDO::PARAM_INT);
$s->bindValue(3, true, PDO::PARAM_BOOL);
$s->bindValue(4, 1.5, PDO::PARAM_INT);
$s->bindValue(5, 'abc', PDO::PARAM_LOB);
$s->bindValue(6, 3);
$s->bindValue(7, 'x', PDO::PARAM_NULL);
$s->execute();
print_r($s->fetch(PDO::FETCH_NUM));
