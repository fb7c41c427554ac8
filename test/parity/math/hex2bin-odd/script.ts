// hex2bin odd
var_dump(hex2bin('abc'));
