<?php // flags not flushable
ob_start(null, 0, PHP_OUTPUT_HANDLER_STDFLAGS ^ PHP_OUTPUT_HANDLER_FLUSHABLE);
echo 'text';
var_dump(ob_flush());
ob_end_flush();
