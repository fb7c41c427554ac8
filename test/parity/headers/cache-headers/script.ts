// cache headers
header('Cache-Control: no-store, max-age=0');
header('Expires: Thu, 19 Nov 1981 08:52:00 GMT');
header('Pragma: no-cache');
header('Vary: Accept-Encoding', false);
header('Vary: Cookie', false);
echo('x');
