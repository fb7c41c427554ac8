// nul in raw value
var_dump(setrawcookie('a', 'x\x00y'));
