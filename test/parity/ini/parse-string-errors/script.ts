// parse-string-errors
var_dump(parse_ini_string("a=1\nb==2"), parse_ini_string("[x"), parse_ini_string("a=1", false, 9));
