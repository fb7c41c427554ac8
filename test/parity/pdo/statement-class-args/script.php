<?php // A statement class whose constructor takes arguments.
class Own extends PDOStatement { public $word; protected function __construct($word = 'none') { $this->word = $word; } }
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d->setAttribute(PDO::ATTR_STATEMENT_CLASS, [Own::class, ['given']]);
$s = $d->query('SELECT id FROM t WHERE id = 1');
var_dump($s->word, $s->fetchColumn());
