// Functions that cannot be called, or are called wrongly.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(() => $d.sqliteCreateFunction('f', 'nofunction'));
$d.sqliteCreateFunction('two', ($a: any, $b: any) => $a, 2);
t(() => $d.query('SELECT two(1)'));
t(() => $d.query('SELECT missing(1)'));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
