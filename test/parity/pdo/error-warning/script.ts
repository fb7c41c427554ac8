// ERRMODE_WARNING raises warnings.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d.setAttribute(PDO.ATTR_ERRMODE, PDO.ERRMODE_WARNING);
var_dump($d.exec('bogus'));
var_dump($d.query('SELECT * FROM nope'));
var_dump($d.prepare('SELECT nope'));
let $s: any = $d.prepare('INSERT INTO t (id) VALUES (?)');
var_dump($s.execute([1]));
