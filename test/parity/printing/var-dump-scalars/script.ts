// var dump scalars
var_dump(1, -5, 1.5, 'text', '', true, false, null);
