// mangled names do not become __Host- and __Secure- cookies
var_dump($_COOKIE);
