// Integers of all sizes.
let $d: any = new PDO('sqlite::memory:');
var_dump($d.query('SELECT 0, -1, 2147483648, 9007199254740991').fetch(PDO.FETCH_NUM));
var_dump($d.query('SELECT 9223372036854775807, -9223372036854775808').fetch(PDO.FETCH_NUM));
let $s: any = $d.prepare('SELECT ? + 1');
$s.bindValue(1, 41, PDO.PARAM_INT);
$s.execute();
var_dump($s.fetchColumn());
