// Bound columns are written in every mode.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id, name FROM t ORDER BY id');
let $id: any = new stdClass(); $id.value = 'before';
$s.bindColumn('id', $id);
print_r($s.fetch(PDO.FETCH_ASSOC));
var_dump($id.value);
$s.fetchColumn(1);
var_dump($id.value);
