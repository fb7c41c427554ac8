<?php // Bytes that are no text go there and back as PARAM_LOB.
$d = new PDO('sqlite::memory:');
$s = $d->prepare('SELECT typeof(?1), hex(?1), ?1');
$s->bindValue(1, hex2bin('00ff41fe'), PDO::PARAM_LOB);
$s->execute();
$row = $s->fetch(PDO::FETCH_NUM);
echo $row[0], ' ', $row[1], ' ', bin2hex($row[2]), "\n";
