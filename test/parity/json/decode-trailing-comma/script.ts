// decode trailing comma
var_dump(json_decode('[1, 2,]'), json_last_error_msg());
