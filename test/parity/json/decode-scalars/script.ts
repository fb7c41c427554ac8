// decode scalars
var_dump(json_decode('5'), json_decode('"s"'), json_decode('true'), json_decode('null'), json_decode(' 1.5 '));
