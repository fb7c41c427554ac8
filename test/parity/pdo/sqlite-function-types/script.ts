// What functions get and give.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d.sqliteCreateFunction('kind', ($value: any) => gettype($value), 1);
var_dump($d.query("SELECT kind(1), kind(1.5), kind('a'), kind(NULL), kind(x'00')").fetch(PDO.FETCH_NUM));
$d.sqliteCreateFunction('give', ($what: any) => [5, 2.5, 'text', null, true, false][$what], 1);
var_dump($d.query('SELECT give(0), give(1), give(2), give(3), give(4), give(5)').fetch(PDO.FETCH_NUM));
var_dump($d.query('SELECT typeof(give(0)), typeof(give(1)), typeof(give(4))').fetch(PDO.FETCH_NUM));
