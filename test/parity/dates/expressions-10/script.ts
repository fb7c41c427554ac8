// e4 10
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strtotime("5/17/2006 5:43:21"));
t(() => strtotime("2008:08:07 18:11:31"));
t(() => strtotime("2008-07-01T22:35:17.02"));
t(() => strtotime("10/Oct/2000:13:55:36 -0700"));
t(() => strtotime("20080701T22:38:07"));
t(() => strtotime("XIV.01.2024"));
t(() => strtotime("30-6-2008"));
t(() => strtotime("22.12.78"));
t(() => strtotime("30 VI 2008"));
t(() => strtotime("4 pm + 2 hours", 1700000000));
