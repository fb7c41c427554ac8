// GetColumnMeta() of all kinds of columns.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id, name, score, data, score * 2 AS twice, NULL AS empty FROM t ORDER BY id');
var_dump($s.getColumnMeta(0), $s.getColumnMeta(1), $s.getColumnMeta(2));
var_dump($s.getColumnMeta(3), $s.getColumnMeta(4), $s.getColumnMeta(5));
