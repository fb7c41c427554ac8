// var dump empty array
var_dump([]);
