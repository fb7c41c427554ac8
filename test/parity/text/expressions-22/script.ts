// e2 22
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strlen(1, 2));
t(() => trim(5));
t(() => str_replace(["a", "b"], ["1"], "aabbc"));
t(() => str_replace("a", ["x"], "abc"));
t(() => str_replace(["a"], "x", { "k" : "abc", "l" : 5 }));
t(() => str_ireplace("A", "x", "aAbB"));
t(() => parse_url("http://user:pa%20ss@host:8080/p/a/t/h?query[]=1&b=2#frag"));
t(() => parse_url("//host/path"));
t(() => parse_url("/path?x=1#y"));
t(() => parse_url("host:80"));
