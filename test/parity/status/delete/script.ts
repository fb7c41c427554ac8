// b delete
print_r($_POST);
echo(file_get_contents("php://input"));
