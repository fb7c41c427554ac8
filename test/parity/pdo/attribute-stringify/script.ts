// ATTR_STRINGIFY_FETCHES makes texts of numbers.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d.setAttribute(PDO.ATTR_STRINGIFY_FETCHES, true);
var_dump($d.query('SELECT id, score, name, NULL FROM t WHERE id = 1').fetch(PDO.FETCH_NUM));
$d.setAttribute(PDO.ATTR_STRINGIFY_FETCHES, false);
var_dump($d.query('SELECT id, score FROM t WHERE id = 1').fetch(PDO.FETCH_NUM));
