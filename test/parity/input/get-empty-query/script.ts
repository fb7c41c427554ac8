// get empty query
var_dump($_GET);
