// decode invalid
var_dump(json_decode('{bad}'), json_last_error(), json_last_error_msg());
