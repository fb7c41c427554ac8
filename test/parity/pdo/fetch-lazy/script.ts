// FETCH_LAZY gives an object that reads the row when asked.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id, name FROM t ORDER BY id');
let $r: any = $s.fetch(PDO.FETCH_LAZY);
var_dump(get_class($r), $r.id, $r.name, $r.queryString);
$r = $s.fetch(PDO.FETCH_LAZY);
var_dump($r.id, $r.name, isset($r.name), isset($r.nothing));
