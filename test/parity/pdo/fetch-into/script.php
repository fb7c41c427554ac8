<?php // FETCH_INTO fills one object again and again.
class Row { public $id; public $name; }
$d = new PDO('sqlite::memory:'); $d->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$r = new Row();
$s = $d->query('SELECT id, name FROM t ORDER BY id', PDO::FETCH_INTO, $r);
var_dump($s->fetch() === $r, $r->id, $r->name);
var_dump($s->fetch() === $r, $r->id, $r->name);
$o = $d->query('SELECT id FROM t');
t(fn() => $o->fetch(PDO::FETCH_INTO));
t(fn() => $o->setFetchMode(PDO::FETCH_INTO));
t(fn() => $o->setFetchMode(PDO::FETCH_INTO, 5));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
