<?php // throw non final rethrow keeps line
function make() { return new Exception('made here'); }
$e = make();
try { throw $e; } catch (Exception $x) { echo $x->getLine(), $x->getTraceAsString(), "\n"; }
throw $e;
