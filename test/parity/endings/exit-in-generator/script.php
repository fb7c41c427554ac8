<?php // exit in generator
function numbers() { try { yield 1; exit('in generator'); yield 2; } finally { echo 'no'; } }
foreach (numbers() as $n) { echo $n; }
