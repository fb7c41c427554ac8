<?php // Null in a bound variable.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT typeof(?)');
$v = new stdClass(); $v->value = null;
$s->bindParam(1, $v->value, PDO::PARAM_INT);
$s->execute();
var_dump($s->fetchColumn());
