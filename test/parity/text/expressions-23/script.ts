// e2 23
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => parse_url("http:///x"));
t(() => parse_url("http://host:99999"));
t(() => parse_url("mailto:a@b.c"));
t(() => parse_url("?q=1"));
t(() => parse_url("#f"));
t(() => parse_url(""));
t(() => parse_url("x:0"));
t(() => parse_url("/a:80"));
t(() => parse_url("http://h?q"));
t(() => parse_url("http://[::1]:80/x"));
