// c max vars
var_dump(count($_GET));
