<?php // Thousands of rows.
$d = new PDO('sqlite::memory:');
$s = $d->query('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i, i * 2 FROM n');
$sum = 0;
while ($row = $s->fetch(PDO::FETCH_NUM)) { $sum += $row[1]; }
var_dump($sum);
var_dump(count($d->query('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i FROM n')->fetchAll()));
