<?php // PRAGMAs give rows.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
print_r($d->query('PRAGMA table_info(t)')->fetchAll(PDO::FETCH_ASSOC));
var_dump($d->query('PRAGMA foreign_keys')->fetchColumn());
