// e4 2
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mktime());
t(() => checkdate(2, 29, 2024));
t(() => checkdate(2, 29, 2023));
t(() => checkdate(13, 1, 2023));
t(() => checkdate(1, 1, 0));
t(() => strtotime("2024-02-30"));
t(() => strtotime("2024-01-15 13:14:15"));
t(() => strtotime("2024-01-15T13:14:15Z"));
t(() => strtotime("2024-01-15T13:14:15+02:00"));
t(() => strtotime("2024-01-15T13:14:15.123456-0530"));
