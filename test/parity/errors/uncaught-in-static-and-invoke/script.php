<?php // uncaught in static and invoke
class Inv { function __invoke($x) { throw new Exception('inv'); } }
$i = new Inv; array_filter([1], $i);
