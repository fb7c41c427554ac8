<?php // exception message number
$e = new Exception(123, 4); var_dump($e->getMessage(), $e->getCode());
