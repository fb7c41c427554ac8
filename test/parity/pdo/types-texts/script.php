<?php // Texts with everything in them.
$d = new PDO('sqlite::memory:');
$s = $d->prepare('SELECT ?, length(?), hex(?)');
foreach (['', 'abc', 'é€😀', "a\nb", "it's"] as $text) { $s->execute([$text, $text, $text]); var_dump($s->fetch(PDO::FETCH_NUM)); }
