// An open transaction ends with the request.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
register_shutdown_function(function () { var_dump($d.inTransaction(), $d.query('SELECT count(*) FROM t').fetchColumn()); });
$d.beginTransaction();
$d.exec('DELETE FROM t');
die("died\n");
