// Parameters whose names begin alike.
let $d: any = new PDO('sqlite::memory:');
let $s: any = $d.prepare('SELECT :a, :a1, :a_b, :a1b');
$s.execute({ 'a': 1, 'a1': 2, 'a_b': 3, 'a1b': 4 });
print_r($s.fetch(PDO.FETCH_NUM));
