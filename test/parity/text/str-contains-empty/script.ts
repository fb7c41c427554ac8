// str contains empty
var_dump(str_contains('', ''), str_starts_with('abc', ''), str_ends_with('', 'a'), str_starts_with('Abc', 'abc'));
