<?php // exception to string parts
function fail() { throw new LogicException('why'); }
try { fail(); } catch (LogicException $e) { echo get_class($e), '|', $e->getMessage(), '|', $e->getLine(), '|', $e->getCode(); }
