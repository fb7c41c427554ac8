set_time_limit(0);
usleep(Number($_GET.ms) * 1000);
echo('slept');
