// FetchObject() makes an object of a class.
class Row { id: any; name: any; }
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id, name FROM t ORDER BY id');
print_r($s.fetchObject());
print_r($s.fetchObject(Row));
print_r($s.fetchObject());
var_dump($s.fetchObject());
