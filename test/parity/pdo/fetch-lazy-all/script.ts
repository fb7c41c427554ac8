// FETCH_LAZY is nothing for fetchAll().
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(() => $d.query('SELECT id FROM t').fetchAll(PDO.FETCH_LAZY));
t(() => $d.setAttribute(PDO.ATTR_DEFAULT_FETCH_MODE, PDO.FETCH_LAZY));
t(() => $d.getAttribute(PDO.ATTR_DEFAULT_FETCH_MODE));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
