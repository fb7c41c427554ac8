// A statement that fails leaves the transaction open.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d.beginTransaction();
$d.exec("INSERT INTO t (name) VALUES ('kept')");
t(() => $d.exec('INSERT INTO t (id) VALUES (1)'));
var_dump($d.inTransaction(), $d.commit());
var_dump($d.query("SELECT count(*) FROM t WHERE name = 'kept'").fetchColumn());
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
