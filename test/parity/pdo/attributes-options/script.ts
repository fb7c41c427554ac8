// Options of the constructor.
let $d: any = new PDO('sqlite::memory:', null, null, { [PDO.ATTR_ERRMODE]: PDO.ERRMODE_SILENT, [PDO.ATTR_DEFAULT_FETCH_MODE]: PDO.FETCH_ASSOC, [PDO.ATTR_CASE]: PDO.CASE_UPPER });
var_dump($d.getAttribute(PDO.ATTR_ERRMODE), $d.getAttribute(PDO.ATTR_DEFAULT_FETCH_MODE), $d.getAttribute(PDO.ATTR_CASE));
print_r($d.query('SELECT 1 AS one').fetch());
var_dump($d.exec('bogus'));
