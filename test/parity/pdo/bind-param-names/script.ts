// BindParam() by name and type.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare('SELECT typeof(:a), :a');
let $v: any = new stdClass(); $v.value = '5';
$s.bindParam(':a', $v, PDO.PARAM_INT);
$s.execute();
var_dump($s.fetch(PDO.FETCH_NUM));
$s.bindParam('a', $v, PDO.PARAM_STR);
$s.execute();
var_dump($s.fetch(PDO.FETCH_NUM));
