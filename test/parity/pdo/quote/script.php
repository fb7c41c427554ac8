<?php // Quote() doubles quotes.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d->quote("it's"), $d->quote(''), $d->quote('back\\slash'), $d->quote('é'));
var_dump($d->quote("a\0b"), $d->quote('5', PDO::PARAM_INT), $d->quote(5));
