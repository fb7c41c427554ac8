<?php // Attributes of a SQLite connection.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(fn() => $d->getAttribute(PDO::ATTR_DRIVER_NAME));
t(fn() => $d->getAttribute(PDO::ATTR_CASE));
t(fn() => $d->getAttribute(PDO::ATTR_ORACLE_NULLS));
t(fn() => $d->getAttribute(PDO::ATTR_PERSISTENT));
t(fn() => $d->getAttribute(PDO::ATTR_STRINGIFY_FETCHES));
t(fn() => $d->getAttribute(PDO::ATTR_AUTOCOMMIT));
t(fn() => $d->getAttribute(PDO::ATTR_EMULATE_PREPARES));
t(fn() => $d->getAttribute(PDO::ATTR_TIMEOUT));
t(fn() => $d->getAttribute(777));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
