// A hundred parameters.
let $d: any = new PDO('sqlite::memory:');
let $s: any = $d.prepare('SELECT ' + implode(' || ', array_fill(0, 100, '?')));
$s.execute(range(1, 100));
var_dump($s.fetchColumn());
