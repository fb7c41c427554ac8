// Modes that there are not.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id FROM t');
t(() => $s.fetch(13));
t(() => $s.fetch(99));
t(() => $s.fetch(-1));
t(() => $s.fetchAll(13));
t(() => $s.setFetchMode(13));
t(() => $d.query('SELECT 1', 99));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
