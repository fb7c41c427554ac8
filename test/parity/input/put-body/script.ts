// put body
echo($_SERVER['REQUEST_METHOD'], count($_POST), file_get_contents('php://input'));
