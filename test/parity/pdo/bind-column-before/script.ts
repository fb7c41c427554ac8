// Columns bound before execute(), and ones that do not exist.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare('SELECT id, name FROM t ORDER BY id');
let $a: any = new stdClass(); $a.value = 'old'; let $b: any = new stdClass(); $b.value = 'old';
t(() => $s.bindColumn('name', $a));
t(() => $s.bindColumn('nobody', $b));
t(() => $s.execute());
t(() => $s.fetch(PDO.FETCH_BOUND));
var_dump($a.value, $b.value);
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
