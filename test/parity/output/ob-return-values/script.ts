// ob return values
ob_start();
const a = ob_flush(); const b = ob_clean(); const c = ob_end_flush();
ob_start();
const d = ob_end_clean();
var_dump(a, b, c, d);
