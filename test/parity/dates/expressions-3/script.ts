// e4 3
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strtotime("@86400"));
t(() => strtotime("@-1.5"));
t(() => strtotime("15 January 2024"));
t(() => strtotime("Jan 15, 2024 3:04 PM"));
t(() => strtotime("15.01.2024"));
t(() => strtotime("01/15/2024"));
t(() => strtotime("15-Jan-2024"));
t(() => strtotime("20240115"));
t(() => strtotime("20240115T131415"));
t(() => strtotime("2024W03"));
