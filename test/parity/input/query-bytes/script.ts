// c query bytes
var_dump($_GET);
