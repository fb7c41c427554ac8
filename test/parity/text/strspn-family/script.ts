// strspn family
var_dump(strspn('42 is', '0123456789'), strcspn('hello', 'l'), strspn('foo', 'o', 1, 2), strcspn('abcd', 'bd', -2));
