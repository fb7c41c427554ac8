<?php // a get flush order
ob_start(fn($b, $p) => "<$p:$b>"); //ts: ob_start(($b, $p) => `<${$p}:${$b}>`);
echo 1;
$a = ob_get_flush();
ob_start(fn($b, $p) => "<$p:$b>"); //ts: ob_start(($b, $p) => `<${$p}:${$b}>`);
echo 2;
$b = ob_get_clean();
ob_start(fn($b, $p) => "<$p:$b>"); //ts: ob_start(($b, $p) => `<${$p}:${$b}>`);
echo 3;
ob_clean();
echo 4;
var_dump(ob_get_length(), ob_get_contents());
ob_clean();
ob_end_clean();
var_dump($a, $b);
