<?php // exc trace closure
$f = function () { throw new Exception("c"); };
$g = fn() => $f();
$g();
