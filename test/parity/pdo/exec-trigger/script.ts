// A trigger holds statements of its own.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d.exec("CREATE TABLE log (a); CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (NEW.name); INSERT INTO log VALUES ('end'); END; INSERT INTO t (name) VALUES ('n')");
print_r($d.query('SELECT a FROM log').fetchAll(PDO.FETCH_COLUMN));
