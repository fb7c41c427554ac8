// ColumnCount() before and after execute().
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare('SELECT id, name FROM t');
var_dump($s.columnCount());
$s.execute();
var_dump($s.columnCount());
var_dump($d.query("UPDATE t SET name = 'z'").columnCount());
