// put body
echo($_SERVER['REQUEST_METHOD'], Object.keys($_POST).length, file_get_contents('php://input'));
