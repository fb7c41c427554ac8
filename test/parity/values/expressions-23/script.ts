// e3 23
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => ini_get("precision"));
t(() => error_reporting());
t(() => set_time_limit(5));
t(() => memory_get_usage() > 0);
t(() => usleep(0));
t(() => spl_object_id(new stdClass) > 0);
t(() => array_multisort([3, 1]));
