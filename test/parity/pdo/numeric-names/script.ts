// Columns without names of their own.
let $d: any = new PDO('sqlite::memory:');
print_r($d.query("SELECT 1, 'a', 1 + 1, count(*)").fetch(PDO.FETCH_ASSOC));
print_r($d.query("SELECT 1 AS a, 2 AS a").fetch(PDO.FETCH_BOTH));
