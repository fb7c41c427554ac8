// An exception of execute() that nobody catches.
let $d: any = new PDO('sqlite::memory:');
$d.exec('CREATE TABLE k (a UNIQUE)');
let $s: any = $d.prepare('INSERT INTO k VALUES (?)');
$s.execute([1]);
$s.execute([1]);
