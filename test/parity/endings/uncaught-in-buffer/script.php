<?php // uncaught in buffer
ob_start(fn($buffer) => "[$buffer]");
echo 'before;';
throw new Exception('in buffer');
