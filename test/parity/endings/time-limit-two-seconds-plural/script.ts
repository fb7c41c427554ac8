// time limit two seconds plural
set_time_limit(2);
while (true) { }
