<?php // exc rethrow line
function f() { throw new Exception("orig"); }
try { f(); } catch (Exception $e) { echo "line ", $e->getLine(), "\n"; throw $e; }
