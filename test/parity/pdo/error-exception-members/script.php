<?php // What a PDOException knows.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
try { $d->exec('bogus'); } catch (PDOException $e) { var_dump($e->getCode(), $e->errorInfo, $e->getPrevious(), $e instanceof RuntimeException); }
$e = new PDOException('text', 5);
var_dump($e->getMessage(), $e->getCode(), $e->errorInfo);
