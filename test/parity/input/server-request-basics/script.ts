// server request basics
echo($_SERVER['REQUEST_METHOD'], '\n', $_SERVER['QUERY_STRING'], '\n', $_SERVER['SERVER_PROTOCOL'], '\n');
echo($_SERVER['CONTENT_TYPE'], '\n', $_SERVER['CONTENT_LENGTH'], '\n', $_SERVER['GATEWAY_INTERFACE'], '\n');
