// flags not removable end clean nested
ob_start();
echo('outer ');
ob_start(null, 0, PHP_OUTPUT_HANDLER_CLEANABLE);
echo('inner');
var_dump(ob_get_flush());
