// INSERT … RETURNING gives rows.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
print_r($d.query("INSERT INTO t (name) VALUES ('r1'), ('r2') RETURNING id, name").fetchAll(PDO.FETCH_NUM));
var_dump($d.query('SELECT count(*) FROM t').fetchColumn());
