// post json body
var_dump($_POST);
echo(file_get_contents('php://input'));
