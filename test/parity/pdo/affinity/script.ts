// Columns turn texts into numbers as SQLite does.
let $d: any = new PDO('sqlite::memory:');
$d.exec('CREATE TABLE a (i INTEGER, r REAL, t TEXT, n NUMERIC, b BLOB)');
let $s: any = $d.prepare('INSERT INTO a VALUES (?, ?, ?, ?, ?)');
$s.execute(['5', '2.5', 7, '1.5', 'x']);
var_dump($d.query('SELECT * FROM a').fetch(PDO.FETCH_NUM));
print_r($d.query('SELECT typeof(i), typeof(r), typeof(t), typeof(n), typeof(b) FROM a').fetch(PDO.FETCH_NUM));
