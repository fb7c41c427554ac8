// A transaction after another.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
for (const $n of [1, 2, 3]) { $d.beginTransaction(); $d.exec("INSERT INTO t (name) VALUES ('n')"); var_dump($d.commit()); }
var_dump($d.query('SELECT count(*) FROM t').fetchColumn());
