// FETCH_OBJ makes objects without a class.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id, name, score FROM t ORDER BY id');
print_r($s.fetch(PDO.FETCH_OBJ));
print_r($s.fetchAll(PDO.FETCH_OBJ));
var_dump($s.fetch(PDO.FETCH_OBJ));
