// b length short
header("Content-Length: 3");
echo("abcdef");
