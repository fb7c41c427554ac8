<?php // error exception all getters
$p = new Exception('prev', 3); $e = new ErrorException('msg', 7, E_USER_WARNING, '/some/file.txt', 99, $p);
var_dump($e->getMessage(), $e->getCode(), $e->getSeverity(), $e->getFile(), $e->getLine(), $e->getPrevious() === $p, $e->getTraceAsString());
$d = new ErrorException(); var_dump($d->getMessage(), $d->getCode(), $d->getSeverity(), $d->getLine(), $d->getPrevious());
echo get_class($e), ' ', $e instanceof Exception ? 'yes' : 'no';
