// the gzip head leaves with the first full buffer, and takes the headers along
echo(str_repeat("line\n", 1000));
var_dump(headers_sent());
print_r(headers_list());
