// str split
echo(json_encode(str_split('abcdefg', 3)), json_encode(str_split('abc')), json_encode(str_split('')));
