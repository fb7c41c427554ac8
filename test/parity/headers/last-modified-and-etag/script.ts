// last modified and etag
header('Last-Modified: Tue, 01 Jan 2030 00:00:00 GMT');
header('ETag: "v1"');
echo('x');
