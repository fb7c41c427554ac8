<?php // What looks like a parameter inside of a text is none.
$d = new PDO('sqlite::memory:');
$s = $d->prepare("SELECT '?', ':a', \"x\", ? /* ? :b */ -- :c ?\nFROM (SELECT 5 AS x)");
$s->execute(['value']);
print_r($s->fetch(PDO::FETCH_NUM));
