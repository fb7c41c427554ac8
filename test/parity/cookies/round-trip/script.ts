// round trip
setcookie('n', String(Number($_COOKIE['n']) + 1));
echo($_COOKIE['seen']);
