<?php // exit then nothing runs
$count = 0;
function tick() { global $count; $count++; echo $count; if ($count === 3) exit('!'); }
for ($i = 0; $i < 10; $i++) { tick(); }
