// Thousands of rows.
let $d: any = new PDO('sqlite::memory:');
let $s: any = $d.query('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i, i * 2 FROM n');
let $sum: any = 0;
let $row: any; while ($row = $s.fetch(PDO.FETCH_NUM)) { $sum += $row[1]; }
var_dump($sum);
var_dump(count($d.query('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i FROM n').fetchAll()));
