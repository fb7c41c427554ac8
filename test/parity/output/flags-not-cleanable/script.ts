// flags not cleanable
ob_start(null, 0, PHP_OUTPUT_HANDLER_STDFLAGS ^ PHP_OUTPUT_HANDLER_CLEANABLE);
echo('text');
var_dump(ob_clean());
ob_end_flush();
