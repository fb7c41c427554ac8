// cookie first wins
echo($_COOKIE['a']);
