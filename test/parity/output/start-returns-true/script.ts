// start returns true
const result = ob_start();
ob_end_clean();
var_dump(result);
