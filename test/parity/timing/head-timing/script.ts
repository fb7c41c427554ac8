// head timing
echo('x'); flush();
usleep(300000);
