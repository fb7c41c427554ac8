// b length zero
header("Content-Length: 0");
echo("abcdef");
