// get decoding
echo(json_encode($_GET, JSON_UNESCAPED_UNICODE));
