// utf8 field
echo(json_encode($_POST, JSON_UNESCAPED_UNICODE));
