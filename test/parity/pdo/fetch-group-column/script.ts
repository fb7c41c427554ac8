// The column that is asked for beside FETCH_GROUP.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE g (id INTEGER, kind TEXT, name TEXT); INSERT INTO g VALUES (1, 'a', 'x'), (2, 'b', 'y'), (3, 'a', 'z')");
print_r($d.query('SELECT kind, id, name FROM g ORDER BY id').fetchAll(PDO.FETCH_GROUP | PDO.FETCH_COLUMN, 0));
print_r($d.query('SELECT kind, id, name FROM g ORDER BY id').fetchAll(PDO.FETCH_GROUP | PDO.FETCH_COLUMN, 1));
print_r($d.query('SELECT kind, id, name FROM g ORDER BY id').fetchAll(PDO.FETCH_GROUP | PDO.FETCH_COLUMN, 2));
