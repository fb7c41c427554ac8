// ob_implicit_flush makes every write leave the SAPI
ob_implicit_flush(true);
echo('a');
echo(json_encode(headers_sent()));
