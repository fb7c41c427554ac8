// list before and after output
header('X-One: 1');
const before = headers_list();
echo('x');
echo(before.length, ' ', json_encode(headers_list().slice(1)));
