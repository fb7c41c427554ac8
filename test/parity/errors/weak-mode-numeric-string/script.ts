// weak mode numeric string
echo(str_repeat('ab', '3'));
