// encode depth
var_dump(json_encode([[[1]]], 0, 2), json_last_error_msg());
