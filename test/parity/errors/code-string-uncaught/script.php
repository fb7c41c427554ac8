<?php // code string uncaught
class E2 extends Exception { public function __construct() { parent::__construct(); $this->message = 'set later'; $this->code = 77; $this->line = 500; } }
$e = new E2(); echo $e->getMessage(), $e->getCode(), $e->getLine(), "\n";
throw $e;
