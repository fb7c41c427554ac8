// Attributes of a SQLite connection.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
t(() => $d.getAttribute(PDO.ATTR_DRIVER_NAME));
t(() => $d.getAttribute(PDO.ATTR_CASE));
t(() => $d.getAttribute(PDO.ATTR_ORACLE_NULLS));
t(() => $d.getAttribute(PDO.ATTR_PERSISTENT));
t(() => $d.getAttribute(PDO.ATTR_STRINGIFY_FETCHES));
t(() => $d.getAttribute(PDO.ATTR_AUTOCOMMIT));
t(() => $d.getAttribute(PDO.ATTR_EMULATE_PREPARES));
t(() => $d.getAttribute(PDO.ATTR_TIMEOUT));
t(() => $d.getAttribute(777));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
