// gzhandler deflate
ob_start('ob_gzhandler');
echo('deflated text');
