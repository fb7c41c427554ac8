// An exception that nobody catches.
let $d: any = new PDO('sqlite::memory:');
echo('before', "\n");
$d.query('SELECT * FROM nope');
echo('after');
