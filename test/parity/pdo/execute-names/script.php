<?php // Execute() with names, with and without colon.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT name FROM t WHERE id = :id AND name = :name');
$s->execute([':id' => 1, ':name' => 'one']);
var_dump($s->fetchColumn());
$s->execute(['id' => 2, 'name' => 'two']);
var_dump($s->fetchColumn());
