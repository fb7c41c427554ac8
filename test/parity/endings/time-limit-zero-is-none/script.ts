// time limit zero is none
set_time_limit(1);
set_time_limit(0);
const until = microtime(true) + 1.4; while (microtime(true) < until) { }
echo('no limit');
