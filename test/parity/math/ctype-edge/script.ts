// ctype edge
var_dump(ctype_punct('!?'), ctype_lower('aB'), ctype_cntrl('\n\t'), ctype_graph('a b'), ctype_print('a b'), ctype_alpha('ü'), ctype_xdigit('fg'));
