// newline refused
header('X-A: 1\r\nX-Injected: 2');
echo('x');
