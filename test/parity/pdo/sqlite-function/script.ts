// SqliteCreateFunction() with one argument and with any number.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
var_dump($d.sqliteCreateFunction('shout', ($text: any) => strtoupper($text), 1));
print_r($d.query('SELECT shout(name) FROM t ORDER BY id').fetchAll(PDO.FETCH_COLUMN));
$d.sqliteCreateFunction('joined', (...$all: any) => implode('+', $all));
var_dump($d.query("SELECT joined(1, 'b', 2.5), joined()").fetch(PDO.FETCH_NUM));
