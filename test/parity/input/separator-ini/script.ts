// c separator ini
var_dump($_GET);
