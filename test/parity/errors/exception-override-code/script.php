<?php // exc override code
class MyEx extends Exception { protected $code = 42; protected $message = 'preset'; }
$e = new MyEx(); echo $e->getCode(), $e->getMessage(), "\n";
throw $e;
