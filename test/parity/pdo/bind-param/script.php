<?php // BindParam() reads the variable when it executes.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT name FROM t WHERE id = ?');
$v = new stdClass(); $v->value = 1;
var_dump($s->bindParam(1, $v->value));
$v->value = 2;
$s->execute();
var_dump($s->fetchColumn());
$v->value = 3;
$s->execute();
var_dump($s->fetchColumn());
