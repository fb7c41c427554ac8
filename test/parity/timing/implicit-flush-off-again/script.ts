// implicit flush off again
ob_implicit_flush();
echo('one');
ob_implicit_flush(false);
echo('two');
usleep(400000);
echo('three');
