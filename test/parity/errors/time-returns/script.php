<?php // time returns
var_dump(sleep(0), usleep(1), time_nanosleep(0, 1));
$m = microtime(); echo preg_match_ok($m), "\n"; var_dump(is_float(microtime(true)), is_array(hrtime()), count(hrtime()), is_int(hrtime(true)), is_int(time()));
$a = hrtime(true); usleep(2000); echo hrtime(true) - $a >= 2000000 ? 'ok' : 'short', "\n";
try { time_sleep_until(1); } catch (Error $e) { echo $e->getMessage(); }
var_dump(time_sleep_until(microtime(true) + 0.01), @time_sleep_until(1));
function preg_match_ok($m) { return preg_match('/^0\.\d{8} \d{10}$/', $m); }
