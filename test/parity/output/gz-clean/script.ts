// a gz clean
ob_start("ob_gzhandler");
echo("hello");
ob_end_clean();
echo("plain");
