// ATTR_CASE changes names of columns.
let $d: any = new PDO('sqlite::memory:'); $d.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL, data BLOB); INSERT INTO t VALUES (1, 'one', 1.5, x'01'), (2, 'two', NULL, NULL), (3, 'three', 3.25, x'6162')");
$d.setAttribute(PDO.ATTR_CASE, PDO.CASE_UPPER);
print_r($d.query('SELECT id, name AS "NaMe" FROM t WHERE id = 1').fetch(PDO.FETCH_ASSOC));
$d.setAttribute(PDO.ATTR_CASE, PDO.CASE_LOWER);
print_r($d.query('SELECT id, name AS "NaMe" FROM t WHERE id = 1').fetch(PDO.FETCH_OBJ));
$d.setAttribute(PDO.ATTR_CASE, PDO.CASE_NATURAL);
print_r($d.query('SELECT id, name AS "NaMe" FROM t WHERE id = 1').fetch(PDO.FETCH_ASSOC));
