// A class of the script that extends PDO.
class Db extends PDO { one($sql: any) { return this.query($sql).fetchColumn(); } }
let $d: any = new Db('sqlite::memory:');
var_dump($d.one('SELECT 42'), $d instanceof PDO, get_class($d));
