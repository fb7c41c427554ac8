// post empty body
echo(Object.keys($_POST).length, '[', file_get_contents('php://input'), ']');
