// FETCH_COLUMN gives one column.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
print_r($d.query('SELECT name, id FROM t ORDER BY id').fetchAll(PDO.FETCH_COLUMN));
print_r($d.query('SELECT name, id FROM t ORDER BY id').fetchAll(PDO.FETCH_COLUMN, 1));
let $s: any = $d.query('SELECT name, id FROM t ORDER BY id');
var_dump($s.fetch(PDO.FETCH_COLUMN));
t(() => $s.fetchAll(PDO.FETCH_COLUMN, 2));
t(() => $s.fetchAll(PDO.FETCH_COLUMN, -1));
t(() => $s.fetchAll(PDO.FETCH_COLUMN, 'x'));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
