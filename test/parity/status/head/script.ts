// b head
header("X-A: 1");
echo("body");
header("Content-Length: 10");
