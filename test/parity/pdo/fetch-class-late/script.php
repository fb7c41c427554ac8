<?php // FETCH_PROPS_LATE calls the constructor first.
class Row { public $id = 'unset'; public function __construct($word = 'none') { echo 'made with ', $word, ', id is ', $this->id, "\n"; } }
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$rows = $d->query('SELECT id FROM t ORDER BY id')->fetchAll(PDO::FETCH_CLASS | PDO::FETCH_PROPS_LATE, Row::class, ['word']);
print_r($rows);
print_r($d->query('SELECT id FROM t ORDER BY id')->fetchAll(PDO::FETCH_CLASS | PDO::FETCH_PROPS_LATE, Row::class));
