<?php // generator cleanup order
function g() { try { echo 'start;'; $x = yield 1; echo "got $x;"; yield 2; } finally { echo 'cleanup;'; } } $g = g(); echo $g->current(); $g->send('v'); unset($g); echo 'after;';
