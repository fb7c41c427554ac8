// php://stdout and php://stderr are the server's, php://output is the response's
header("Content-Type: application/json");
let $log = fopen("php://stdout", "w");
var_dump(fwrite($log, "INFO request started\n"));
var_dump(file_put_contents("php://stdout", "INFO more\n"));
var_dump(file_put_contents("php://stderr", "to stderr\n"));
var_dump(file_put_contents("php://output", "to output\n"));
