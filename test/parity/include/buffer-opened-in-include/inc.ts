//
ob_start();
echo('opened ');
