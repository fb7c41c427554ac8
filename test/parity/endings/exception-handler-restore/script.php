<?php // exception handler restore
set_exception_handler(function ($e) { echo 'first'; });
set_exception_handler(function ($e) { echo 'second'; });
restore_exception_handler();
throw new Exception('x');
