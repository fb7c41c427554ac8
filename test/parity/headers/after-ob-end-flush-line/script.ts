// after ob end flush line
ob_start();
echo('body ');
ob_end_flush();
header('X-Late: 1');
