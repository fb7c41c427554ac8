// implicit flush
ob_implicit_flush(true);
echo('one');
usleep(400000);
echo('two');
