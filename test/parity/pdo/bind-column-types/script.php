<?php // BindColumn() with a type.
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$s = $d->query("SELECT id, name, '12x', score FROM t ORDER BY id");
$a = new stdClass(); $a->value = null; $b = new stdClass(); $b->value = null; $c = new stdClass(); $c->value = null; $e = new stdClass(); $e->value = null;
$s->bindColumn(1, $a->value, PDO::PARAM_STR);
$s->bindColumn(2, $b->value, PDO::PARAM_BOOL);
$s->bindColumn(3, $c->value, PDO::PARAM_INT);
$s->bindColumn(4, $e->value, PDO::PARAM_INT);
$s->fetch(PDO::FETCH_BOUND);
var_dump($a->value, $b->value, $c->value, $e->value);
