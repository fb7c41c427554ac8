// precision changes echo
ini_set('precision', '17');
echo(0.1, ' ');
ini_set('precision', '-1');
echo(0.1 + 0.2);
