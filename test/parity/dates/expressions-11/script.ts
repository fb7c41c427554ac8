// e4 11
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strtotime("+1 day +1 hour", 1700000000));
t(() => strtotime("+-1 day", 1700000000));
t(() => strtotime("1 month 1 day", 1700000000));
t(() => strtotime("\t2024-01-01 "));
t(() => getdate(86400));
t(() => localtime(0));
t(() => localtime(0, true));
t(() => date_default_timezone_get());
t(() => date_default_timezone_set("Nope/Zone"));
t(() => date_default_timezone_set("Europe/Berlin"));
