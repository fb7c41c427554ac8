// b head flush
header("X-A: 1");
echo("body");
flush();
echo("more");
