// BeginTransaction() and commit().
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d.inTransaction(), $d.beginTransaction(), $d.inTransaction());
$d.exec('DELETE FROM t WHERE id = 1');
var_dump($d.commit(), $d.inTransaction(), $d.query('SELECT count(*) FROM t').fetchColumn());
