<?php // exc trace ctor
class C { public function __construct() { throw new Exception("ctor"); } }
function make() { return new C(); }
make();
