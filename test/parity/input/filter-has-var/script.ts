// filter has var
var_dump(filter_has_var(INPUT_GET, 'a'), filter_has_var(INPUT_GET, 'b'), filter_has_var(INPUT_POST, 'a'));
