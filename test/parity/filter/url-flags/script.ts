// url flags
var_dump(filter_var('http://h', FILTER_VALIDATE_URL, FILTER_FLAG_PATH_REQUIRED), filter_var('http://h/p?q', FILTER_VALIDATE_URL, FILTER_FLAG_QUERY_REQUIRED));
