<?php // ERRMODE_SILENT returns false.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_SILENT);
var_dump($d->exec('bogus'), $d->errorCode());
print_r($d->errorInfo());
var_dump($d->query('SELECT * FROM nope'), $d->prepare('SELECT nope'));
var_dump($d->exec("INSERT INTO t (name) VALUES ('ok')"), $d->errorCode());
print_r($d->errorInfo());
