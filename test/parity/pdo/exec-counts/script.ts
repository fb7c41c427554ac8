// What exec() returns.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d.exec("UPDATE t SET name = 'x' WHERE id < 3"));
var_dump($d.exec('DELETE FROM t'), $d.exec('DELETE FROM t'));
var_dump($d.exec('CREATE TABLE u (a)'));
var_dump($d.exec("INSERT INTO u VALUES (1); INSERT INTO u VALUES (2), (3)"));
var_dump($d.exec('SELECT * FROM u'));
