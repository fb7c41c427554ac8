// a disabled handler status
let $b; ob_start(($b) => false);
echo("a");
ob_flush();
print_r(ob_get_status());
ob_clean();
echo("b");
ob_end_flush();
