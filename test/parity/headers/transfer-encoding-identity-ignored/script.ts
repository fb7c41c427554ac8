// transfer encoding identity ignored
header('X-A: 1');
header('Connection: close');
echo('x');
