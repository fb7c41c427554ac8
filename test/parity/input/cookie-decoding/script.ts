// cookie decoding
echo(json_encode($_COOKIE, JSON_UNESCAPED_UNICODE));
