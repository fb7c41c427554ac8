<?php // error exception file without line
$e = new ErrorException('m', 0, 1, 'f.php'); var_dump($e->getFile(), $e->getLine()); $f = new ErrorException('m', 0, 1, null, 5); var_dump($f->getLine());
