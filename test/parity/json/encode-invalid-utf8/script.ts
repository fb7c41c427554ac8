// encode invalid utf8
var_dump(json_encode('bad \udcff byte'), json_last_error(), json_last_error_msg());
