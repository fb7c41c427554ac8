<?php // exception handler sets new inside
set_exception_handler(function ($e) { echo 'A;'; set_exception_handler(function ($e) { echo 'B:', $e->getMessage(); }); throw new Exception('next'); });
throw new Exception('first');
