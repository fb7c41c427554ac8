<?php // exception methods
$e = new RuntimeException('message', 42, new Exception('previous'));
echo $e->getMessage(), '|', $e->getCode(), '|', $e->getLine(), '|', $e->getPrevious()->getMessage();
