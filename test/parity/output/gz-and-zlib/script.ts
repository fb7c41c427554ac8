// a gz and zlib
var_dump(ob_start("ob_gzhandler"));
echo("hello");
