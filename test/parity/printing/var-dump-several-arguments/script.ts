// var dump several arguments
var_dump('a', 1, [2]);
