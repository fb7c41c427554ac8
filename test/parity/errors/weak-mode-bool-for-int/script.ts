// weak mode bool for int
echo(str_repeat('a', true), '|', str_repeat('a', false), '|');
