<?php // Statements of a class of the script.
class Own extends PDOStatement { public function first() { return $this->fetchColumn(); } }
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d->setAttribute(PDO::ATTR_STATEMENT_CLASS, [Own::class]));
$s = $d->query('SELECT name FROM t ORDER BY id');
var_dump(get_class($s), $s instanceof PDOStatement, $s->first());
