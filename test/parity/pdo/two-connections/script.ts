// Databases in memory are their own.
let $a: any = new PDO('sqlite::memory:'); let $b: any = new PDO('sqlite::memory:');
$a.exec('CREATE TABLE only_a (x)');
var_dump($a.query('SELECT count(*) FROM only_a').fetchColumn());
try { $b.query('SELECT count(*) FROM only_a'); } catch ($e: any) { echo($e.getMessage(), "\n"); }
