// GetColumnMeta() tells of the current row.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT score, data FROM t ORDER BY id');
$s.fetch();
echo($s.getColumnMeta(0)['native_type'], ' ', $s.getColumnMeta(1)['native_type'], "\n");
$s.fetch();
echo($s.getColumnMeta(0)['native_type'], ' ', $s.getColumnMeta(1)['native_type'], "\n");
