<?php // exit constructor
class A { public function __construct() { echo "ctor\n"; exit("from ctor"); } }
$a = new A();
