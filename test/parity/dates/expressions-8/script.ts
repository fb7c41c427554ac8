// e4 8
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strtotime("2024-13-01"));
t(() => strtotime("nonsense", 5));
t(() => strtotime(""));
t(() => strtotime("0000-00-00 00:00:00"));
t(() => strtotime("2024-01-15 10:00 America/New_York"));
t(() => strtotime("2024-07-15 10:00 EST"));
t(() => strtotime("2024-07-15 10:00 CEST"));
t(() => strtotime("2024-07-15 10:00 PST8PDT"));
t(() => strtotime("sat", 1700000000));
t(() => strtotime("eighth day", 1700000000));
