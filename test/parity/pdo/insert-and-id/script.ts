// Inserting, and the number of the new row.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d.exec("INSERT INTO t (name) VALUES ('four')"), $d.lastInsertId());
let $s: any = $d.prepare('INSERT INTO t (name) VALUES (?)');
for (const $name of ['five', 'six']) { $s.execute([$name]); echo($d.lastInsertId(), ' ', $s.rowCount(), "\n"); }
