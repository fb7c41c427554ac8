// same name appends
setcookie('a', '1');
setcookie('a', '2');
echo(json_encode(headers_list().slice(1)));
