// SetFetchMode() with too few, too many and wrong arguments.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id FROM t');
t(() => $s.setFetchMode(PDO.FETCH_ASSOC, 1));
t(() => $s.setFetchMode(PDO.FETCH_COLUMN));
t(() => $s.setFetchMode(PDO.FETCH_COLUMN, 'a'));
t(() => $s.setFetchMode(PDO.FETCH_COLUMN, 1, 2));
t(() => $s.setFetchMode(PDO.FETCH_CLASS));
t(() => $s.setFetchMode(PDO.FETCH_CLASS, 1));
t(() => $s.setFetchMode(PDO.FETCH_CLASS, 'stdClass', 1));
t(() => $s.setFetchMode(PDO.FETCH_FUNC, 'strlen'));
t(() => $s.setFetchMode(PDO.FETCH_KEY_PAIR, 1));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
