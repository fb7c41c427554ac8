// null on failure
var_dump(filter_var('x', FILTER_VALIDATE_INT, FILTER_NULL_ON_FAILURE));
