// implicit flush with buffer
ob_implicit_flush(true);
ob_start();
echo('one');
usleep(400000);
ob_flush();
usleep(400000);
echo('two');
