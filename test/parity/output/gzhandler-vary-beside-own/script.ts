// gzhandler adds Vary beside the script's own
header('Vary: Cookie');
ob_start('ob_gzhandler');
echo('hello');
ob_flush();
print_r(headers_list());
