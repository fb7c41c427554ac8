// last error reset
json_decode('{');
echo(json_last_error());
json_decode('1');
echo(json_last_error(), json_last_error_msg());
