// error get last none
var_dump(error_get_last());
