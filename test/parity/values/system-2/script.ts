// e7 2
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => fnmatch("a\\*", "a*"));
t(() => fnmatch("a\\*", "a\\b", FNM_NOESCAPE));
t(() => fnmatch("x[", "x["));
t(() => fnmatch("a+b(c)", "a+b(c)"));
t(() => bin2hex(inet_pton("127.0.0.1")));
t(() => bin2hex(inet_pton("::1")));
t(() => bin2hex(inet_pton("2001:db8::ff00:42:8329")));
t(() => inet_pton("nope"));
t(() => inet_ntop(inet_pton("::1")));
t(() => inet_ntop(inet_pton("2001:DB8:0:0:0:0:0:1")));
