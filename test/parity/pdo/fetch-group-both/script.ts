// FETCH_GROUP with FETCH_BOTH, which is the default.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE g (id INTEGER, kind TEXT, name TEXT); INSERT INTO g VALUES (1, 'a', 'x'), (2, 'b', 'y'), (3, 'a', 'z')");
print_r($d.query('SELECT kind, id FROM g ORDER BY id').fetchAll(PDO.FETCH_GROUP));
print_r($d.query('SELECT kind, id FROM g ORDER BY id').fetchAll(PDO.FETCH_GROUP | PDO.FETCH_BOTH));
