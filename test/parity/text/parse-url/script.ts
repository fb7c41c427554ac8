// parse url
echo(json_encode(parse_url('https://user:pw@host.com:8080/path/x.php?a=1&b[]=2#frag')), json_encode(parse_url('/path?x=1')), json_encode(parse_url('//host/p')));
