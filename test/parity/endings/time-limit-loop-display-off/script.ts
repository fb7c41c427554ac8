// time limit loop display off
ini_set('display_errors', '0');
set_time_limit(1);
while (true) { }
