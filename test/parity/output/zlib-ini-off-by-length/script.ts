// a zlib ini off by length
header("Content-Length: 5");
echo("hello");
