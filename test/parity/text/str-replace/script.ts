// str replace
echo(str_replace('a', 'b', 'banana'), str_replace(['a', 'n'], ['1', '2'], 'banana'), str_replace(['a', 'b'], 'x', 'abc'), json_encode(str_replace('a', 'b', ['a', 'ca'])));
