// implicit flush ini
ini_set('implicit_flush', '1');
echo('one');
usleep(400000);
echo('two');
