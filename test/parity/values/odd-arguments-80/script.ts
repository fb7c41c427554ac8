// e5 0
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => unserialize("s:2:\"abc\";"));
t(() => unserialize("s:3:\"abc\""));
t(() => unserialize("a:1:{i:0;}"));
t(() => unserialize("a:2:{i:0;i:1;}"));
t(() => unserialize("a:1:{i:0;s:5:\"abc\";}"));
t(() => unserialize("a:1:{i:0;i:1;"));
t(() => unserialize("a:1:{i:0;i:1;x"));
t(() => unserialize("s:100:\"ab\";"));
t(() => unserialize("a:1:{i:0;a:1:{i:0;z}}"));
t(() => unserialize("d:abc;"));
