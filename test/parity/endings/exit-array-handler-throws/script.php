<?php // exit array handler throws
set_error_handler(function ($n, $m) { throw new ErrorException($m, 0, $n); });
try { exit([1]); } catch (ErrorException $e) { echo 'caught ', $e->getMessage(); } finally { echo ' fin'; }
echo ' after';
