// simple
var_dump(setcookie('a', 'b'));
