// FETCH_NAMED gives lists for names that come more than once.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
print_r($d.query('SELECT id, name, id, score, id FROM t WHERE id = 1').fetch(PDO.FETCH_NAMED));
print_r($d.query('SELECT id, name FROM t').fetchAll(PDO.FETCH_NAMED));
