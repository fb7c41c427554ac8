// b exit int
echo("x");
exit(5);
