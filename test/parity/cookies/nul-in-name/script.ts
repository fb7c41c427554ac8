// nul in name
var_dump(setcookie('a\x00b', 'v'));
