// an empty request_order asks for nothing
var_dump($_REQUEST, $_GET);
