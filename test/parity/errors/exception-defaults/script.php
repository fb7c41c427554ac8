<?php // exc defaults
$e = new Exception();
var_dump($e->getMessage(), $e->getCode(), $e->getPrevious(), $e->getLine(), basename($e->getFile()) !== '', $e->getTraceAsString(), $e->getTrace());
$x = new ErrorException();
var_dump($x->getSeverity(), $x->getLine(), $x->getMessage());
$y = new ErrorException("m", 1, E_WARNING, "some/file.php", 99, $e);
var_dump($y->getSeverity(), $y->getLine(), $y->getFile(), $y->getPrevious() === $e, $y->getCode());
$z = new ErrorException("m", 1, E_WARNING, "only/file.php");
var_dump($z->getLine(), $z->getFile());
