<?php // exception in exception handler previous
set_exception_handler(function ($e) { throw new LogicException('second', 2, $e); });
throw new RuntimeException('first', 1);
