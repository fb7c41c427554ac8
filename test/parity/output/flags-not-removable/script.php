<?php // flags not removable
ob_start(null, 0, PHP_OUTPUT_HANDLER_STDFLAGS ^ PHP_OUTPUT_HANDLER_REMOVABLE);
echo 'text';
var_dump(ob_end_flush(), ob_end_clean());
echo ob_get_level();
