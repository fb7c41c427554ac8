// e4 1
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => idate("B", 0));
t(() => idate("yy", 0));
t(() => idate("x", 0));
t(() => mktime(12, 30, 15, 6, 15, 2020));
t(() => mktime(25, 61, 61, 13, 32, 2020));
t(() => mktime(0, 0, 0, 2, 30, 2021));
t(() => mktime(0, 0, 0, 1, 1, 70));
t(() => mktime(0, 0, 0, 1, 1, 69));
t(() => mktime(0, 0, 0, 0, 0, 2000));
t(() => gmmktime(1, 2, 3, 4, 5, 2006));
