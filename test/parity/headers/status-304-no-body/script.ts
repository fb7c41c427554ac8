// status 304 no body
http_response_code(304);
header('ETag: "abc"');
echo('not sent');
