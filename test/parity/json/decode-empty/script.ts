// decode empty
var_dump(json_decode(''), json_last_error_msg());
