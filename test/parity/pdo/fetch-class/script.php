<?php // FETCH_CLASS fills the members of a class.
class Row { public $id; public $name; public $more = 'more'; }
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
print_r($d->query('SELECT id, name FROM t ORDER BY id')->fetchAll(PDO::FETCH_CLASS, Row::class));
$s = $d->query('SELECT name, id FROM t ORDER BY id');
$s->setFetchMode(PDO::FETCH_CLASS, Row::class);
print_r($s->fetch());
print_r($s->fetch());
