// FETCH_KEY_PAIR wants two columns.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
print_r($d.query('SELECT id, name FROM t ORDER BY id').fetchAll(PDO.FETCH_KEY_PAIR));
print_r($d.query('SELECT name, id FROM t ORDER BY id').fetch(PDO.FETCH_KEY_PAIR));
t(() => $d.query('SELECT id, name, score FROM t').fetchAll(PDO.FETCH_KEY_PAIR));
t(() => $d.query('SELECT id FROM t').fetch(PDO.FETCH_KEY_PAIR));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
