// FETCH_BOUND writes into bound columns.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id, name FROM t ORDER BY id');
let $id: any = new stdClass();
let $name: any = new stdClass();
$id.value = null; $name.value = null;
var_dump($s.bindColumn(1, $id), $s.bindColumn('name', $name));
while ($s.fetch(PDO.FETCH_BOUND)) { var_dump($id.value, $name.value); }
