// Errors of a statement are its own.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d.setAttribute(PDO.ATTR_ERRMODE, PDO.ERRMODE_SILENT);
let $s: any = $d.prepare('INSERT INTO t (id) VALUES (?)');
var_dump($s.errorCode());
print_r($s.errorInfo());
var_dump($s.execute([1]), $s.errorCode(), $d.errorCode());
print_r($s.errorInfo());
