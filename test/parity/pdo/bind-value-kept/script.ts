// Bound values stay for the next execute(), and execute() with a list replaces them.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare('SELECT ?, ?');
$s.bindValue(1, 'a'); $s.bindValue(2, 'b');
$s.execute();
print_r($s.fetch(PDO.FETCH_NUM));
$s.bindValue(1, 'c');
$s.execute();
print_r($s.fetch(PDO.FETCH_NUM));
$s.execute(['x']);
print_r($s.fetch(PDO.FETCH_NUM));
