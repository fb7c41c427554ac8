// e4 4
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strtotime("2024-W03-2"));
t(() => strtotime("2024.015"));
t(() => strtotime("2024-015"));
t(() => strtotime("Mon, 15 Jan 2024 13:14:15 GMT"));
t(() => strtotime("Monday, 15-Jan-24 13:14:15 UTC"));
t(() => strtotime("now", 1000));
t(() => strtotime("tomorrow", 1700000000));
t(() => strtotime("yesterday noon", 1700000000));
t(() => strtotime("midnight", 1700000000));
t(() => strtotime("+1 day", 1700000000));
