// c query weird
var_dump($_GET);
