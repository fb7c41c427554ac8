<?php // exception handler
set_exception_handler(function ($e) { echo 'handled ', get_class($e), ': ', $e->getMessage(); });
throw new InvalidArgumentException('bad');
echo 'not reached';
