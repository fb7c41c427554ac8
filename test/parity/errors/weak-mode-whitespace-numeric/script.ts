// weak mode whitespace numeric
echo(str_repeat('a', ' 3 '), str_repeat('b', '2.0'));
