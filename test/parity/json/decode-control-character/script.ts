// decode control character
var_dump(json_decode('"a\nb"'), json_last_error_msg());
