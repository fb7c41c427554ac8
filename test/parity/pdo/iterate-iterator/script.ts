// GetIterator() gives an iterator of the rows.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id FROM t ORDER BY id', PDO.FETCH_COLUMN, 0);
for (const $id of $s.getIterator()) { echo($id, "\n"); }
