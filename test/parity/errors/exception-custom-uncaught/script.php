<?php // exc custom uncaught
class MyEx extends DomainException { public function __construct($m) { parent::__construct("custom: $m", 9); } }
function go() { throw new MyEx("oops"); }
go();
