// ob get clean twice
ob_start();
echo('a');
const first = ob_get_clean();
const second = ob_get_clean();
var_dump(first, second);
