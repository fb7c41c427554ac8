// parse url component
var_dump(parse_url('http://h/p?q=1', PHP_URL_HOST), parse_url('http://h/p?q=1', PHP_URL_QUERY), parse_url('http://h/p', PHP_URL_PORT), parse_url('http:///bad'));
