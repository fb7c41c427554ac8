// chunk size with default handler
ob_start(null, 5);
echo('abc'); const first = ob_get_length();
echo('defg'); const second = ob_get_length();
echo('h'); const third = ob_get_length();
ob_end_flush();
echo(`|${first} ${second} ${third}`);
