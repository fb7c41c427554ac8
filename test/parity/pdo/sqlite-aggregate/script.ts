// SqliteCreateAggregate() with its context and number.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d.sqliteCreateAggregate('chain', ($context: any, $number: any, $value: any) => implode(',', [$context, $number, $value]), ($context: any, $number: any) => implode('|', [$context, $number]), 1);
var_dump($d.query('SELECT chain(name) FROM t').fetchColumn());
var_dump($d.query('SELECT chain(name) FROM t WHERE 0').fetchColumn());
print_r($d.query('SELECT id % 2, chain(name) FROM t GROUP BY id % 2 ORDER BY 1').fetchAll(PDO.FETCH_KEY_PAIR));
