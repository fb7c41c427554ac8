// c json body
var_dump($_POST, json_decode(file_get_contents("php://input"), true));
