// A statement that was not executed has no rows.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare('SELECT id FROM t');
var_dump($s.fetch(), $s.fetchAll(), $s.fetchColumn(), $s.fetchObject(), $s.columnCount());
