// Execute() with a list binds texts.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare('SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)');
$s.execute([1, 1.5, true, null, 'x']);
var_dump($s.fetch(PDO.FETCH_NUM));
$s = $d.prepare('SELECT ?, ?, ?, ?');
$s.execute([false, 0.1, -5, 'é']);
var_dump($s.fetch(PDO.FETCH_NUM));
