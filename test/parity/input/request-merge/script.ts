// c request merge
var_dump($_REQUEST);
