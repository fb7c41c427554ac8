// Question marks and names in one statement.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.prepare('SELECT ?, :a, ?');
$s.bindValue(1, 'first');
$s.bindValue(':a', 'second');
$s.bindValue(3, 'third');
$s.execute();
print_r($s.fetch(PDO.FETCH_NUM));
