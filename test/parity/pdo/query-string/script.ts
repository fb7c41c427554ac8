// QueryString is what was prepared.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d.query('SELECT  1').queryString, $d.prepare('SELECT ?').queryString);
print_r($d.prepare('SELECT :a'));
