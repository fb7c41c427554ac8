<?php // Arguments of the constructor for fetchObject().
class Row { public $id; public $word; public function __construct($word = 'none') { $this->word = $word; } }
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->query('SELECT id FROM t ORDER BY id');
print_r($s->fetchObject(Row::class, ['a']));
print_r($s->fetchObject(Row::class));
