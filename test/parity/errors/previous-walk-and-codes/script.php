<?php // previous walk and codes
try { try { try { throw new TypeError('t', 11); } catch (TypeError $e) { throw new DomainException('d', 22, $e); } } catch (Exception $e) { throw new Error('e', 33, $e); } } catch (Throwable $e) { while ($e) { echo get_class($e), ':', $e->getMessage(), ':', $e->getCode(), ':', $e->getLine(), "\n"; $e = $e->getPrevious(); } }
