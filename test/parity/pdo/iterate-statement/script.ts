// A statement can be walked through.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
let $s: any = $d.query('SELECT id, name FROM t ORDER BY id', PDO.FETCH_NUM);
for (const $row of $s) { echo($row[0], '=', $row[1], "\n"); }
for (const $row of $s) { echo('never'); }
$s.execute();
for (const $row of $s) { echo($row[0], "\n"); break; }
print_r($s.fetch());
