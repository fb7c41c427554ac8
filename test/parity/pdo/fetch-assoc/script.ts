// FETCH_ASSOC keeps the names and types of columns.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d.query('SELECT * FROM t ORDER BY id').fetch(PDO.FETCH_ASSOC));
var_dump($d.query('SELECT id, id AS id, name AS id FROM t').fetch(PDO.FETCH_ASSOC));
var_dump($d.query('SELECT 5 AS "2", 6 AS "1", 7 AS a').fetch(PDO.FETCH_ASSOC));
