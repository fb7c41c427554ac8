// cookie simple
echo(json_encode($_COOKIE));
