<?php // exception trace string
function inner() { throw new Exception('x'); }
function outer() { inner(); }
try { outer(); } catch (Exception $e) { echo $e->getTraceAsString(); }
