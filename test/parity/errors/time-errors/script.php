<?php // time errors
foreach ([fn() => sleep(), fn() => sleep('x'), fn() => sleep(1.5), fn() => sleep('0'), fn() => usleep(), fn() => usleep([]), fn() => time_nanosleep(0), fn() => time_nanosleep(0, 'x'), fn() => microtime(1, 2), fn() => hrtime([]), fn() => sleep(null)] as $f) { try { var_dump($f()); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
