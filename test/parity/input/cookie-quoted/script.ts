// cookie quoted
echo($_COOKIE['a']);
