<?php // Dates are texts.
$d = new PDO('sqlite::memory:');
var_dump($d->query("SELECT date('2024-02-29', '+1 year'), strftime('%Y', '2020-01-01'), datetime(0, 'unixepoch')")->fetch(PDO::FETCH_NUM));
