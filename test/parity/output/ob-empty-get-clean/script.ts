// ob empty get clean
ob_start();
var_dump(ob_get_clean());
