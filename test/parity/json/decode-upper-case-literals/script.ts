// decode upper case literals
var_dump(json_decode('TRUE'), json_decode('Null'), json_decode('nul'));
