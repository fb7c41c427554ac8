// a callback throws nested
let $b, $e; ob_start();
ob_start(function ($b) { throw new Exception("boo"); });
echo("inner");
try { ob_end_flush(); } catch ($e) { echo("caught:", $e.getMessage(), ob_get_level()); }
echo("end");
