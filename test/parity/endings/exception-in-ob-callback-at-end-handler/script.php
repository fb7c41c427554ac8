<?php // exception in ob callback at end handler
set_exception_handler(function ($e) { echo 'H:', $e->getMessage(), ';'; });
ob_start(function ($b) { throw new Exception('cb'); });
echo 'text;';
