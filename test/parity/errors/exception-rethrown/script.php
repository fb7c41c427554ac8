<?php // exception rethrown
try { try { throw new Exception('a'); } catch (Exception $e) { throw new LogicException('b', 1, $e); } } catch (LogicException $e) { echo $e->getMessage(), $e->getCode(); }
