// Attributes that can be set, and those that cannot.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(() => $d.setAttribute(PDO.ATTR_TIMEOUT, 5));
t(() => $d.setAttribute(PDO.ATTR_EMULATE_PREPARES, true));
t(() => $d.setAttribute(PDO.ATTR_AUTOCOMMIT, 1));
t(() => $d.setAttribute(PDO.ATTR_PERSISTENT, true));
t(() => $d.setAttribute(PDO.ATTR_CURSOR, 1));
t(() => $d.setAttribute(777, 1));
t(() => $d.setAttribute(PDO.ATTR_CASE, 7));
t(() => $d.setAttribute(PDO.ATTR_CASE, 'a'));
t(() => $d.setAttribute(PDO.ATTR_STRINGIFY_FETCHES, 'a'));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
