// weak mode null for int
echo(str_repeat('a', null), '|');
