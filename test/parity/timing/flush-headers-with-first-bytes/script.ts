// flush headers with first bytes
header('X-Early: 1');
echo('early'); flush();
usleep(400000);
echo(' late');
