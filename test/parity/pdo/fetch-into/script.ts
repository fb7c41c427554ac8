// FETCH_INTO fills one object again and again.
class Row { id: any; name: any; }
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $r: any = new Row();
let $s: any = $d.query('SELECT id, name FROM t ORDER BY id', PDO.FETCH_INTO, $r);
var_dump($s.fetch() === $r, $r.id, $r.name);
var_dump($s.fetch() === $r, $r.id, $r.name);
let $o: any = $d.query('SELECT id FROM t');
t(() => $o.fetch(PDO.FETCH_INTO));
t(() => $o.setFetchMode(PDO.FETCH_INTO));
t(() => $o.setFetchMode(PDO.FETCH_INTO, 5));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
