<?php // Attributes of a statement.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->prepare('SELECT 1');
t(fn() => $s->getAttribute(PDO::SQLITE_ATTR_READONLY_STATEMENT));
t(fn() => $s->getAttribute(PDO::ATTR_CURSOR_NAME));
t(fn() => $s->setAttribute(PDO::ATTR_CURSOR_NAME, 'x'));
t(fn() => $d->prepare('DELETE FROM t')->getAttribute(PDO::SQLITE_ATTR_READONLY_STATEMENT));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
