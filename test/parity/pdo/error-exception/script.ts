// Errors are exceptions by default.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(() => $d.exec('bogus'));
t(() => $d.query('SELECT * FROM nope'));
t(() => $d.prepare('SELECT nope FROM t'));
t(() => $d.exec('INSERT INTO t (id) VALUES (1)'));
print_r($d.errorInfo());
var_dump($d.errorCode());
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
