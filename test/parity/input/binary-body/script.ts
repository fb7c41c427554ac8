// binary body
header('Content-Type: application/octet-stream');
const body = file_get_contents('php://input');
echo(strlen(body), body);
