// decode empty key
var_dump(json_decode('{"": 1}', true));
