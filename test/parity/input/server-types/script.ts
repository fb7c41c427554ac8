// server types
echo(gettype($_SERVER['REQUEST_TIME']), gettype($_SERVER['REQUEST_TIME_FLOAT']), gettype($_SERVER['SERVER_PORT']), gettype($_SERVER['REMOTE_PORT']));
