// a callback ob function fatal
let $b; ob_start(function ($b) { ob_start(); return "never"; });
echo("x");
ob_end_flush();
echo("after");
