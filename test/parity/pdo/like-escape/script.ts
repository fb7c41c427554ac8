// LIKE with quoted and bound patterns.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare("SELECT name FROM t WHERE name LIKE ? ESCAPE '!' ORDER BY id");
$s.execute(['t%']);
print_r($s.fetchAll(PDO.FETCH_COLUMN));
$s.execute(['!%']);
print_r($s.fetchAll(PDO.FETCH_COLUMN));
