// exit code kinds bool concat
echo('a;'); exit(1 > 2);
