// BindColumn() with a type.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query("SELECT id, name, '12x', score FROM t ORDER BY id");
let $a: any = new stdClass(); $a.value = null; let $b: any = new stdClass(); $b.value = null; let $c: any = new stdClass(); $c.value = null; let $e: any = new stdClass(); $e.value = null;
$s.bindColumn(1, $a, PDO.PARAM_STR);
$s.bindColumn(2, $b, PDO.PARAM_BOOL);
$s.bindColumn(3, $c, PDO.PARAM_INT);
$s.bindColumn(4, $e, PDO.PARAM_INT);
$s.fetch(PDO.FETCH_BOUND);
var_dump($a.value, $b.value, $c.value, $e.value);
