<?php // uncaught previous chain
$first = new LogicException('first');
throw new RuntimeException('second', 5, $first);
