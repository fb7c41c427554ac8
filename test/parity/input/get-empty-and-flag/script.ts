// get empty and flag
var_dump($_GET);
