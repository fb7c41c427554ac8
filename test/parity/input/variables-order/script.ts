// variables order
echo(Object.keys($_GET).length, Object.keys($_COOKIE).length);
