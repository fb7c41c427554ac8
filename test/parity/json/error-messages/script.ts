// error messages
for (const bad of ['{"a":}', '"\x01"', '"\udcff"', '[1}', '{"a":1']) { json_decode(bad); echo(json_last_error(), ':', json_last_error_msg(), '\n'); }
