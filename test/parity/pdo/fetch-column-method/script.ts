// FetchColumn() reads one value of the next row.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id, name FROM t ORDER BY id');
var_dump($s.fetchColumn(), $s.fetchColumn(1));
t(() => $s.fetchColumn(2));
t(() => $s.fetchColumn(-1));
t(() => $s.fetchColumn());
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
