// list keeps the type that was sent
echo("body\n");
ini_set('default_mimetype', 'text/plain');
print_r(headers_list());
