// Rows keep the order of columns.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
for (const [$key, $value] of Object.entries($d.query('SELECT score, id, name AS "10", data AS "b" FROM t WHERE id = 1').fetch(PDO.FETCH_ASSOC))) { echo($key, ' '); }
