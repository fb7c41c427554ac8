<?php // silence exception
function f() { throw new Exception("through"); }
try { @f(); } catch (Exception $e) { echo $e->getMessage(), error_reporting(), "\n"; }
@f();
