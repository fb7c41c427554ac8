// zlib content length turns off
ini_set('zlib.output_compression', '1');
header('Content-Length: 5');
echo('hello');
