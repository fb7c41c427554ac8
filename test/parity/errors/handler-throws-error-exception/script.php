<?php // handler throws error exception
set_error_handler(function ($errno, $errstr, $errfile, $errline) { throw new ErrorException($errstr, 0, $errno, $errfile, $errline); });
try {
  trigger_error('becomes exception', E_USER_WARNING);
} catch (ErrorException $e) {
  echo $e->getMessage(), '|', $e->getSeverity(), '|', $e->getLine();
}
