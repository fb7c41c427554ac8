// e4 7
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strtotime("10:30pm", 1700000000));
t(() => strtotime("back of 7pm", 1700000000));
t(() => strtotime("front of 5am", 1700000000));
t(() => strtotime("12th of march 2023"));
t(() => strtotime("March 2023"));
t(() => strtotime("March", 1700000000));
t(() => strtotime("2023", 1700000000));
t(() => strtotime("2023-03"));
t(() => strtotime("00:00:60", 1700000000));
t(() => strtotime("2024-01-15 24:00:00"));
