// e4 5
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strtotime("-2 weeks", 1700000000));
t(() => strtotime("+1 month", 1706659200));
t(() => strtotime("last day of february", 1706659200));
t(() => strtotime("first day of next month", 1700000000));
t(() => strtotime("last day of", 1700000000));
t(() => strtotime("next friday", 1700000000));
t(() => strtotime("last monday", 1700000000));
t(() => strtotime("friday", 1700000000));
t(() => strtotime("this week", 1700000000));
t(() => strtotime("monday next week", 1700000000));
