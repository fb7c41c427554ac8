// base64
echo(base64_encode('a\x00\udcffb'), '|', base64_encode('grüße'), '|', base64_decode('Z3LDvMOfZQ=='), '|', json_encode(base64_decode('!!!!', true)));
