// e4 9
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strtotime("third month", 1700000000));
t(() => strtotime("next year", 1700000000));
t(() => strtotime("previous month", 1700000000));
t(() => strtotime("this month", 1700000000));
t(() => strtotime("+1 fortnight", 1700000000));
t(() => strtotime("+2 sat", 1700000000));
t(() => strtotime("1 Jan", 1700000000));
t(() => strtotime("May-09-78"));
t(() => strtotime("78-Dec-22"));
t(() => strtotime("1814-MAY-17"));
