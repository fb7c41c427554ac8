<?php // ctype functions
var_dump(ctype_digit('123'), ctype_digit('12.3'), ctype_alpha('abC'), ctype_alnum('a1'), ctype_upper('AB'), ctype_space(" \n"), ctype_xdigit('ff0'), ctype_digit(''));
