<?php // uncaught from constructor
class Broken { public function __construct() { throw new Exception('ctor'); } }
new Broken();
