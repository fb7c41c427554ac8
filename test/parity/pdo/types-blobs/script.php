<?php // Bytes come as strings.
$d = new PDO('sqlite::memory:');
$row = $d->query("SELECT x'00ff80', x'', zeroblob(3), x'c3a9'")->fetch(PDO::FETCH_NUM);
foreach ($row as $value) { echo bin2hex($value), "\n"; }
