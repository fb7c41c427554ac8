<?php // exc tostring
function thrower() { throw new RuntimeException("inner msg", 11); }
try { try { thrower(); } catch (RuntimeException $e) { throw new LogicException("outer msg", 22, $e); } } catch (LogicException $e) { echo $e, "\n--\n", $e->getPrevious()->getMessage(), $e->getPrevious()->getCode(), "\n"; }
