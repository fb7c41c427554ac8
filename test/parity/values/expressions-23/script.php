<?php // e3 23
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => ini_get('precision'));
t(fn() => error_reporting());
t(fn() => set_time_limit(5));
t(fn() => memory_get_usage() > 0);
t(fn() => usleep(0));
t(fn() => spl_object_id(new stdClass) > 0);
t(fn() => array_multisort([3, 1]));
