// Iteration with modes set on the statement.
class Row { id: any; }
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare('SELECT id FROM t WHERE id > ? ORDER BY id');
$s.setFetchMode(PDO.FETCH_CLASS, Row);
$s.execute([1]);
for (const $row of $s) { echo(get_class($row), ' ', $row.id, "\n"); }
